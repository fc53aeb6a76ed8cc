// install_test.cjs MODULES SOURCE: the list of add-ins of WPS with our entry added and taken out:
// others' entries stay, whatever the list looks like; the same from the script for Windows and the
// one for Linux, which is run. SPDX-License-Identifier: MPL-2.0
"use strict";
const assert = require("assert");
const fs = require("fs");
const os = require("os");
const path = require("path");
const vm = require("vm");
const {spawnSync} = require("child_process");
const test = require("node:test");
const [modules, source] = process.argv.slice(2);
const acorn = require(path.join(modules, "acorn"));

const folder = path.join(source, "extension/wps/install");
const script = fs.readFileSync(path.join(folder, "merge.js"), "utf8");
const context = vm.createContext({});
vm.runInContext(script, context);
const awks = ["mawk", "gawk", "busybox"].filter(
    (name) => spawnSync("sh", ["-c", "command -v " + name]).status === 0);
const ENTRY = '<jsplugin name="jibiao" type="et" url="jibiao_0.1.0" version="0.1.0"/>';
const OTHERS =
    '<jsplugin name="other" type="wps" url="other_1.0" version="1.0"/>\n  <jspluginonline name="net" type="et" url="http://127.0.0.1:3889/"></jspluginonline>';

const lists = {
    "none": "",
    "blank": " \r\n\t",
    "a byte order mark alone": "\ufeff",
    "usual": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<jsplugins>\n  ${
        OTHERS}\n</jsplugins>\n`,
    "with a mark":
        `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  ${OTHERS}\n</jsplugins>\n`,
    "of Windows": `<?xml version="1.0"?>\r\n<jsplugins>\r\n  ${
        OTHERS.replace(/\n/g, "\r\n")}\r\n</jsplugins>\r\n`,
    "one line": `<jsplugins>${OTHERS}</jsplugins>`,
    "empty root": "<?xml version=\"1.0\"?>\n<jsplugins/>\n",
    "empty root with attributes": "<jsplugins a='1' />",
    "ours, older":
        `<jsplugins>\n  <jsplugin url="jibiao_0.0.9" name='jibiao' type="et"></jsplugin>\n  ${
            OTHERS}\n</jsplugins>\n`,
    "ours, online and twice": `<jsplugins><jspluginonline name="jibiao" url="http://x/"/>${
        OTHERS}<jsplugin name = "jibiao"/></jsplugins>\n`,
    "in a comment":
        `<jsplugins>\n  <!-- <jsplugin name="jibiao"/> > -->\n  ${OTHERS}\n</jsplugins>`,
    "sly attributes":
        `<jsplugins>\n  <jsplugin name="a>b" desc='<"name="jibiao"'/>\n  <jsplugin name="jibiao2"/>\n  <jsplugin xname="jibiao"/>\n</jsplugins>\n`,
    "Chinese":
        `<jsplugins>\n  <jsplugin name="公文助手" type="wps" url="公文助手_1.0"/>\n</jsplugins>\n`
};
const broken = {
    "cut off": "<?xml version=\"1.0\"?>\n<jsplugins>\n  <jsplugin name=\"other\"/>\n",
    "cut in a tag": "<jsplugins>\n  <jsplugin name=\"oth",
    "another root": "<plugins></plugins>",
    "no XML": "jsplugins",
    "crossed": "<jsplugins><a><b></a></b></jsplugins>",
    "two roots": "<jsplugins></jsplugins><jsplugins></jsplugins>",
    "open comment": "<jsplugins><!-- </jsplugins>",
    "zeros": "\0\0\0\0"
};

function byAwk(awk, text, entry) {
    const args = [
        "-v", "entry=" + entry, "-v",
        "no_last_line_end=" + (/\n$/.test(text) || text === "" ? "" : "1"), "-f",
        path.join(folder, "merge.awk")
    ];
    const done = awk === "busybox" ?
        spawnSync("busybox", ["awk", ...args], {input: text, env: {LC_ALL: "C"}}) :
        spawnSync(awk, args, {input: text, env: {LC_ALL: "C"}});
    if (done.status === 3) return null;
    assert.strictEqual(done.status, 0, String(done.stderr));
    return done.stdout.toString("utf8");
}

function others(text) {
    return (text.match(/<(jsplugin|jspluginonline)\b[^]*?(\/>|<\/\1>)/g) || [])
        .filter((one) => !/\sname\s*=\s*["']jibiao["']/.test(one));
}

test("our entry is added once, and others' stay", () => {
    for (const [name, text] of Object.entries(lists)) {
        const merged = context.mergedList(text, ENTRY);
        assert.strictEqual(merged.split(ENTRY).length, 2, name + ": " + merged);
        assert.deepStrictEqual(others(merged), others(text), name);
        assert.match(merged, /<\/jsplugins>\s*$/, name);
        assert.strictEqual(context.mergedList(merged, ENTRY), merged, name + ", again");
        assert.strictEqual(merged.startsWith("\ufeff"), text.startsWith("\ufeff"), name);
        if (text.includes("\r\n") && text.trim()) assert.doesNotMatch(merged, /[^\r]\n/, name);
    }
});

test("taken out again, the list is as it was before", () => {
    for (const [name, text] of Object.entries(lists)) {
        const without = context.mergedList(context.mergedList(text, ENTRY), "");
        assert.deepStrictEqual(others(without), others(text), name);
        assert.doesNotMatch(
            without.replace(/<!--[^]*?-->/g, ""), /\sname\s*=\s*["']jibiao["'](?!\S)/, name);
    }
    for (const name of ["usual", "with a mark", "of Windows", "Chinese", "in a comment"]) {
        const text = lists[name].replace(/([^\n])<\/jsplugins>/, "$1</jsplugins>");
        assert.strictEqual(context.mergedList(context.mergedList(text, ENTRY), ""), text, name);
    }
});

test("a broken list is left alone", () => {
    for (const [name, text] of Object.entries(broken))
        assert.strictEqual(context.mergedList(text, ENTRY), null, name);
});

test("Windows and Linux make the same list", () => {
    assert.ok(awks.length > 0, "no awk here");
    for (const awk of awks) {
        for (const [name, text] of Object.entries({...lists, ...broken})) {
            if (name === "zeros")
                continue;  // an awk may end a text there; it is refused either way
            for (const entry of [ENTRY, ""]) {
                assert.strictEqual(
                    byAwk(awk, text, entry), context.mergedList(text, entry), awk + ", " + name);
            }
        }
    }
});

test("what Windows runs is ES3 and ASCII", () => {
    for (const name of ["merge.js", "windows.js"]) {
        const text = fs.readFileSync(path.join(folder, name), "utf8");
        assert.doesNotMatch(text, /[^\x00-\x7f]/, name);
        acorn.parse(text, {ecmaVersion: 3});
    }
    for (const name of ["install.bat", "uninstall.bat"])
        assert.doesNotMatch(
            fs.readFileSync(path.join(folder, name), "latin1"), /[^\r]\n|[^\x00-\x7f]/, name);
});

// ---- the script for Linux, as a person runs it ----

function package_(root, version) {
    fs.mkdirSync(path.join(root, "jibiao_" + version), {recursive: true});
    fs.writeFileSync(path.join(root, "jibiao_" + version, "main.js"), "// " + version);
    fs.cpSync(folder, path.join(root, "install"), {recursive: true});
}
function run(root, home, what) {
    return spawnSync(
        "sh", [path.join(root, "install/install.sh"), what],
        {env: {HOME: home, PATH: process.env.PATH}, encoding: "utf8"});
}

test("installed, upgraded, taken out", () => {
    const place = fs.mkdtempSync(path.join(os.tmpdir(), "jibiao 安装-"));
    try {
        const addons = path.join(place, ".local/share/Kingsoft/wps/jsaddons"),
              list = path.join(addons, "publish.xml");
        for (const version of ["0.0.9", "0.1.0"]) package_(path.join(place, version), version);
        assert.strictEqual(run(path.join(place, "0.0.9"), place, "install").status, 0);
        assert.match(fs.readFileSync(list, "utf8"), /name="jibiao" type="et" url="jibiao_0.0.9"/);
        fs.writeFileSync(
            list,
            lists.usual.replace(
                "</jsplugins>",
                "  <jsplugin name=\"jibiao\" url=\"jibiao_0.0.9\"/>\n</jsplugins>"));
        const second = run(path.join(place, "0.1.0"), place, "install");
        assert.strictEqual(second.status, 0, second.stdout + second.stderr);
        assert.deepStrictEqual(
            fs.readdirSync(addons).sort(),
            ["jibiao_0.1.0", "publish.xml", "publish.xml.jibiao-old"]);
        assert.deepStrictEqual(others(fs.readFileSync(list, "utf8")), others(lists.usual));
        assert.strictEqual(
            fs.readFileSync(path.join(addons, "jibiao_0.1.0/main.js"), "utf8"), "// 0.1.0");
        assert.strictEqual(run(path.join(place, "0.1.0"), place, "remove").status, 0);
        assert.strictEqual(fs.readFileSync(list, "utf8"), lists.usual);
        assert.deepStrictEqual(
            fs.readdirSync(addons).sort(), ["publish.xml", "publish.xml.jibiao-old"]);
        fs.writeFileSync(list, broken["cut off"]);
        const refused = run(path.join(place, "0.1.0"), place, "install");
        assert.strictEqual(refused.status, 1);
        assert.match(refused.stdout, /已经损坏，没有改动它/);
        assert.strictEqual(fs.readFileSync(list, "utf8"), broken["cut off"]);
        assert.ok(!fs.existsSync(path.join(addons, "jibiao_0.1.0")));
    } finally {
        fs.rmSync(place, {recursive: true});
    }
});
