// The other validator: ajv accepts every export and refuses every mistake.
// SPDX-License-Identifier: MPL-2.0
// node export_schema_test.cjs MODULES SCHEMA MISTAKES FOLDER…: exports are the files export-*.json of the folders.
'use strict';
const fs = require('fs');
const path = require('path');
const [modules, schemaFile, mistakesFile, ...folders] = process.argv.slice(2);
const Ajv = require(path.resolve(modules, 'ajv/dist/2020')).default;

const load = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

/** Keys of an object or a list that a step names; '*' stands for any letters. */
function keysNamed(parent, step) {
  const pattern = new RegExp('^' + step.split('*').join('.*') + '$');
  return Object.keys(parent).filter((key) => pattern.test(key));
}

/** A copy with the mistake; null where the document has no such place. */
function changed(document, mistake) {
  const copy = JSON.parse(JSON.stringify(document));
  const steps = mistake.at.split('/').slice(1);
  const last = steps.pop();
  let parent = copy;
  for (const step of steps) {
    const [key] = keysNamed(parent, step);
    if (key === undefined) return null;
    parent = parent[key];
  }
  let [key] = keysNamed(parent, last);
  const removes = !('value' in mistake) && !('repeat' in mistake);
  if (key === undefined && (removes || last.includes('*'))) return null;
  if (key === undefined) key = last;
  if (removes) delete parent[key];
  else parent[key] = 'repeat' in mistake ? mistake.repeat[0].repeat(mistake.repeat[1]) : mistake.value;
  return copy;
}

const validate = new Ajv({allErrors: true, strict: true, strictTypes: false, strictRequired: false})
  .compile(load(schemaFile));
const mistakes = load(mistakesFile);
const files = folders.flatMap((folder) => fs.readdirSync(folder).sort()
  .filter((name) => /^export-.*\.json$/.test(name)).map((name) => path.join(folder, name)));
const failures = [];
let made = 0;
for (const file of files) {
  const document = load(file);
  if (!validate(document))
    failures.push(...validate.errors.map((error) => `${file}: ${error.instancePath}: ${error.message}`));
  for (const mistake of mistakes) {
    const wrong = changed(document, mistake);
    if (wrong === null) continue;
    ++made;
    if (validate(wrong)) failures.push(`${file}: accepted ${JSON.stringify(mistake)}`);
  }
}
console.log(`${files.length} exports, ${made} mistakes`);
console.log(failures.slice(0, 50).join('\n'));
process.exit(failures.length || !files.length || made < mistakes.length ? 1 : 0);
