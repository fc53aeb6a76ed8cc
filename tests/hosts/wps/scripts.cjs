// Runs scripts of the add-in and of the double as a page would, without a browser: one shared
// global. SPDX-License-Identifier: MPL-2.0
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");
const {execFileSync} = require("child_process");

const source = path.resolve(__dirname, "../../..");

/** Makes the member list once per build; returns its path. */
function members(modules) {
    const out = path.join(modules, "../members.js");
    const [script, double] =
        ["make_members.cjs", "application.js"].map((name) => path.join(__dirname, "double", name));
    const made = fs.existsSync(out) ? fs.statSync(out).mtimeMs : 0;
    if (made < fs.statSync(script).mtimeMs || made < fs.statSync(double).mtimeMs) {
        execFileSync(process.execPath, [script, modules, out + "." + process.pid]);
        fs.renameSync(out + "." + process.pid, out);
    }
    return out;
}

/** Timers that wait longer are there for when something else fails. */
const MOST_PATIENCE = 5000;

/** A page: `files` are names in extension/wps, or paths. Timers run when `run()` is called. */
function page(modules, files, globals) {
    const timers = [];
    const window = Object.assign({console, navigator: {language: "zh-CN"}}, globals);
    window.window = window;
    window.setTimeout = (work, delay) => (delay > MOST_PATIENCE ? 0 : timers.push(work));
    window.clearTimeout = () => {};
    window.run = (most) => {
        let steps = 0;
        while (timers.length > 0 && steps < (most || 1000)) {
            timers.shift()();
            ++steps;
        }
        return steps;
    };
    vm.createContext(window);
    const doubles = ["strict.js", "book.js", "application.js"].map(
        (name) => path.join(__dirname, "double", name));
    const all = [
        members(modules), ...doubles,
        ...files.map((name) => path.resolve(source, "extension/wps", name))
    ];
    for (const file of all)
        vm.runInContext(fs.readFileSync(file, "utf8"), window, {filename: file});
    return window;
}

/** The sheets of a case workbook, in the order of its files. */
function seedTexts(workbook) {
    const folder = path.join(source, "tests/golden/sheets", workbook);
    return fs.readdirSync(folder)
        .sort((a, b) => parseInt(a) - parseInt(b))
        .map((name) => fs.readFileSync(path.join(folder, name), "utf8"));
}

function seedNames() { return fs.readdirSync(path.join(source, "tests/golden/sheets")).sort(); }

module.exports = {
    page,
    members,
    seedTexts,
    seedNames,
    source
};
