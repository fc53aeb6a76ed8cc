// old_browser_test.cjs MODULES SOURCE [FILE…]: nothing in the add-in is newer than the browser
// inside WPS, which is Chromium 103 or so: scripts are ES5, styles known to that version, no page
// asks the network or names a module. FILE: built scripts that ship, too.
// SPDX-License-Identifier: MPL-2.0
//
// Such an old browser cannot be had from Debian; the calls of the browser are checked in
// types_test.cjs, whose library of types is that of 2022. What ran in a real one is in the check
// list for a person with WPS.
"use strict";
const assert = require("assert");
const fs = require("fs");
const path = require("path");
const test = require("node:test");
const [modules, source, ...built] = process.argv.slice(2);
const acorn = require(path.join(modules, "acorn"));
const compat =
    JSON.parse(fs.readFileSync(path.join(modules, "@mdn/browser-compat-data/data.json"), "utf8"));

const OLD = 103;
const addin = path.join(source, "extension/wps");
const names = (ending) => fs.readdirSync(addin).filter((name) => name.endsWith(ending));
const read = (name) => fs.readFileSync(path.resolve(addin, name), "utf8");

test("scripts are ES5 in strict mode", () => {
    for (const name of [...names(".js"), ...built]) {
        assert.doesNotThrow(() => acorn.parse(read(name), {ecmaVersion: 5}), name);
        if (!built.includes(name) && name !== "words.js")
            assert.match(read(name), /"use strict";/, name);
    }
});

test("the script that WPS loads itself is ASCII, for its page names no charset", () => {
    assert.doesNotMatch(read("main.js"), /[^\x00-\x7f]/);
});

test("no network, no modules, no storage that files lack", () => {
    for (const name of [...names(".js"), ...names(".html")]) {
        assert.doesNotMatch(
            read(name),
            /\b(fetch|XMLHttpRequest|WebSocket|EventSource|importScripts|localStorage|indexedDB|eval)\b\s*\(?|type="module"|https?:\/\//,
            name);
    }
    for (const name of names(".html")) {
        for (const tag of read(name).match(/<script[^>]*>/g) || [])
            assert.match(tag, / charset="utf-8"/, name + " " + tag);
    }
});

/** The first version of Chromium that knows a feature. */
function since(feature, what) {
    assert.ok(feature && feature.__compat, "unknown: " + what);
    const support = [].concat(feature.__compat.support.chrome)[0];
    return support.version_added === false ? Infinity : parseFloat(support.version_added) || 0;
}

test("styles are known to Chromium " + OLD, () => {
    for (const name of names(".css")) {
        const text = read(name).replace(/\/\*[\s\S]*?\*\//g, "").replace(/"[^"]*"/g, '""');
        const properties = new Set((text.match(/[{;]\s*([a-z-]+)\s*:/g) ||
                                    []).map((found) => found.replace(/[{;:\s]/g, "")));
        for (const property of properties) {
            if (property.startsWith("--")) continue;
            assert.ok(
                since(compat.css.properties[property], property) <= OLD, name + " " + property);
        }
        for (const found of text.match(/:[a-z-]+(?=[\s,{:)])/g) || []) {
            const selector = compat.css.selectors[found.slice(1)];
            if (selector) assert.ok(since(selector, found) <= OLD, name + " " + found);
        }
        assert.ok(properties.size > 20);
        assert.doesNotMatch(
            text, /@(layer|container|scope|property)|&|:has\(|color-mix|oklch|inset:/);
    }
});
