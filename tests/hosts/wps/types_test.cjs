// types_test.cjs MODULES SOURCE: the add-in against the published declarations of WPS and the
// contract of the core's door, with the libraries of ES5 and of the browsers of 2022: newer calls
// are errors, too. SPDX-License-Identifier: MPL-2.0
"use strict";
const fs = require("fs");
const path = require("path");
const [modules, source] = process.argv.slice(2);
const ts = require(path.join(modules, "typescript"));

const addin = path.join(source, "extension/wps");
const files = fs.readdirSync(addin)
                  .filter((name) => name.endsWith(".js"))
                  .map((name) => path.join(addin, name));
const program = ts.createProgram(
    [
        path.join(modules, "et-jsapi-declare/index.d.ts"),
        path.join(source, "src/hosts/wasm/door.d.ts"), path.join(__dirname, "page.d.ts"), ...files
    ],
    {
        allowJs: true,
        checkJs: true,
        noEmit: true,
        target: ts.ScriptTarget.ES5,
        types: [],
        lib: ["lib.es5.d.ts", "lib.dom.d.ts"],
        noImplicitThis: false,
        strictNullChecks: false
    });
const found = ts.getPreEmitDiagnostics(program).filter(
    (one) => !one.file || !one.file.fileName.includes("et-jsapi-declare"));
const host = {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => source,
    getNewLine: () => "\n"
};
process.stdout.write(ts.formatDiagnostics(found, host));

// One file alone knows WPS; no other one names the host's objects.
for (const file of files) {
    const name = path.basename(file), text = fs.readFileSync(file, "utf8").replace(/\/\/.*$/gm, "");
    if (name !== "host.js" &&
        /\b(Application|wps)\b(?!\.[a-z-]+")/.test(text.replace(/"[^"\n]*"/g, '""'))) {
        console.log(name + " names the host's objects");
        process.exitCode = 1;
    }
}
console.log(files.length + " files, " + found.length + " troubles");
if (found.length > 0 || files.length < 10) process.exitCode = 1;
