// words_test.cjs MODULES SOURCE: the words that the pane asks for are those in words.js, and every
// catalogue has them; the pane loads every script. SPDX-License-Identifier: MPL-2.0
"use strict";
const assert = require("assert");
const fs = require("fs");
const path = require("path");
const vm = require("vm");
const test = require("node:test");
const source = process.argv[3];
const addin = path.join(source, "extension/wps");
const read = (name) => fs.readFileSync(path.join(addin, name), "utf8");
const scripts = fs.readdirSync(addin).filter((name) => name.endsWith(".js"));

const context = vm.createContext({});
vm.runInContext(read("words.js"), context);
const words = Array.from(context.JibiaoWords);

test("words.js lists what is said", () => {
    const said = new Set();
    for (const name of scripts.filter((one) => one !== "words.js")) {
        for (const found of read(name).matchAll(
                 /"((command|deck|export|panel|preview|sidebar|wps)\.[a-z.-]+)"/g))
            said.add(found[1]);
    }
    assert.deepStrictEqual([...words].sort(), [...said].sort());
    assert.strictEqual(new Set(words).size, words.length);
});

test("every catalogue has them", () => {
    for (const language of ["zh_CN", "en", "zh_TW"]) {
        const text =
            fs.readFileSync(path.join(source, "extension/messages", language + ".po"), "utf8");
        for (const word of words)
            assert.ok(text.includes('msgctxt "ui"\nmsgid "' + word + '"\n'), language + " " + word);
    }
});

test("the pages load what is there", () => {
    for (const page of ["pane.html", "probe.html"]) {
        for (const found of read(page).matchAll(/src="([^"]+)"/g)) {
            assert.ok(
                found[1] === "jibiao-core.js" || scripts.includes(found[1]), page + " " + found[1]);
        }
    }
    const loaded = [...read("pane.html").matchAll(/src="([^"]+)"/g)].map((found) => found[1]);
    assert.deepStrictEqual(
        scripts.filter((name) => !loaded.includes(name)).sort(), ["main.js", "probe.js"]);
    assert.ok(!fs.existsSync(path.join(addin, "index.html")), "WPS makes index.html itself");
});
