// Every workbook of the cases, read by the office: the module says the very bytes that
// `jibiao check --format json` prints. node parity_test.mjs
// SPDX-License-Identifier: MPL-2.0
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { start, world } from "./core.mjs";

const folder = process.env.JIBIAO_WORKBOOKS;
const files = readdirSync(folder).filter((name) => name.endsWith(".xlsx")).sort()
  .map((name) => join(folder, name));

function output(program, parameters) {
  const run = spawnSync(program, parameters, { encoding: "utf8", maxBuffer: 1 << 30 });
  assert.ok(run.status !== null && run.status < 2, run.stderr);
  return run.stdout;
}

const requests = output(process.env.JIBIAO_READ_WORKBOOKS, files).trimEnd().split("\n");

/** What the command line says of several files ends with a summary, which a host has no use for. */
const withoutSummary = (report) => report.replace(/,\n  "summary": \{[^]*\n  \}\n\}\n$/, "\n}\n");

/** Reports of one file each as the report of all: the entries stand between the same lines. */
function joined(reports) {
  const before = reports[0].slice(0, reports[0].indexOf("[\n") + 2), after = "\n  ]\n}\n";
  const entries = reports.map((text) => {
    assert.ok(text.startsWith(before) && text.endsWith(after));
    return text.slice(before.length, -after.length);
  });
  return before + entries.join(",\n") + after;
}

for (const [name, change] of [["WebAssembly", () => {}],
  ["the plain script", (global) => { global.WebAssembly = undefined; }]]) {
  for (const language of ["zh_CN", "en", "zh_TW"]) {
    test(`${name} says what the command line says in ${language}`, async () => {
      const printed = output(process.env.JIBIAO_PROGRAM,
        ["check", "--format", "json", "--lang", language, ...files]);
      const { jibiao } = await start(world(change));
      const reports = [];
      for (const line of requests) {
        const told = jibiao.call({ language, ...JSON.parse(line) });
        assert.ok(told.result, JSON.stringify(told));
        if (told.result.text) reports.push(told.result.text);
      }
      assert.equal(reports.length, files.length);
      assert.ok(files.length > 10);
      assert.equal(joined(reports), withoutSummary(printed));
    });
  }
}
