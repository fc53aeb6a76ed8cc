// calc_test.cjs MODULES SOURCE BUILD ADDIN EXTENSIONS: the add-in over real sheets, a Calc behind
// the double. It says of every case workbook what the command line and the extension say; a form
// that it inserts is the one that the extension inserts. SPDX-License-Identifier: MPL-2.0
"use strict";
const assert = require("assert");
const fs = require("fs");
const os = require("os");
const path = require("path");
const test = require("node:test");
const {execFileSync, spawnSync} = require("child_process");
const {page, seedNames, source} = require("./scripts.cjs");
const {Calc, Book} = require("./double/calc.cjs");
const [modules, , build, addin, extensions] = process.argv.slice(2);

const scripts = ["jibiao-core.js", "host.js", "layout.js", "areas.js", "reading.js", "live.js"].map(
    (name) => path.join(addin, name));
const window = page(modules, scripts, {
    WebAssembly,
    atob,
    TextDecoder,
    TextEncoder,
    Uint8Array,
    location: {search: ""},
    document: {}
});
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "jibiao-wps-"));
const workbook = (name) => path.join(source, "tests/cases/workbooks", name + ".xlsx");
/** One of each kind of form: all are laid out by the same few operations. */
const TEMPLATES = [
    "xiushan-2023-department", "hebei-2022-project", "national-2020-self-evaluation",
    "national-2019-monitoring"
];
const cases = [];
let calc, listeners;

function add(name, work) { cases.push({name, work}); }

function coreReady() {
    let ready = false;
    window.Jibiao.ready((error) => {
        assert.strictEqual(error, null);
        ready = true;
    });
    return new Promise((resolve) => {
        const wait = () => (window.run(), ready ? resolve() : setImmediate(wait));
        wait();
    });
}

/** Opens a file in Calc and puts the add-in before it, which reads it whole. */
function openInAddin(file, fullName) {
    const book = new Book(calc, window.JibiaoBook, file, fullName);
    const double = new window.JibiaoDouble.Double(book, {});
    window.Application = double.application;
    if (listeners) {
        double.listeners = listeners;
        double.fire("WorkbookActivate", null);
    } else {
        window.JibiaoLive.start({language: "zh_CN", changed() {}});
        listeners = double.listeners;
    }
    window.run();
    assert.strictEqual(window.JibiaoLive.state().trouble, null);
    return book;
}

/** What the add-in says of the workbook in front, as the command line's entry of a file. */
function addinSays(file) {
    const answer = window.Jibiao.call(
        {call: "report", document: window.JibiaoLive.state().book.id, file, language: "zh_CN"});
    assert.strictEqual(answer.error, undefined, JSON.stringify(answer.error));
    return answer.result.text;
}
const entry = (report) => JSON.stringify({...JSON.parse(report).files[0], file: ""});

function commandLine(...files) {
    const done = spawnSync(
        path.join(build, "jibiao"), ["check", "--format", "json", ...files],
        {encoding: "utf8", maxBuffer: 1 << 28});
    assert.ok(done.status === 0 || done.status === 1, done.stderr);
    return done.stdout;
}

add("command line, extension and add-in say the same of every case workbook", () => {
    const files = JSON.parse(commandLine(...seedNames().map(workbook))).files;
    assert.strictEqual(files.length, seedNames().length);
    seedNames().forEach((name, i) => {
        openInAddin(workbook(name), workbook(name));
        const expected = JSON.stringify({...files[i], file: ""});
        assert.strictEqual(entry(addinSays(workbook(name))), expected, name + ", add-in");
        assert.strictEqual(entry(calc.ask("service_check")), expected, name + ", extension");
    });
});

add("the report is the command line's, byte for byte", () => {
    const file = workbook("xiushan-2023");
    openInAddin(file, file);
    assert.strictEqual(addinSays(file), commandLine(file));
});

function facts(file) {
    return execFileSync(
        "/usr/bin/python3", [path.join(__dirname, "workbook_facts.py"), file],
        {encoding: "utf8", maxBuffer: 1 << 26});
}

add("a form inserted by the add-in is the one that the extension inserts, and each checks the other's",
    () => {
        const made = TEMPLATES.map((id) => {
            const [ours, theirs] =
                ["wps", "calc"].map((host) => path.join(folder, id + "-" + host + ".xlsx"));
            let book = openInAddin("", id + "-wps");
            const layout = window.Jibiao.call({call: "layout", template: id, cell: "B3"}).result;
            const at = window.JibiaoHost.workbook();
            window.JibiaoLayout.apply(at, at.sheet(book.sheets[0].name), layout);
            book.save(ours);
            book = openInAddin("", id + "-calc");
            calc.ask("service_insert", book.sheets[0].name, "B3", id);
            book.save(theirs);
            assert.strictEqual(facts(ours), facts(theirs), id);
            return {id, ours, theirs};
        });
        const said = JSON.parse(commandLine(...made.map((one) => one.ours))).files;
        made.forEach(({id, theirs}, i) => {
            assert.strictEqual(said[i].forms.length, 1, id);
            assert.strictEqual(said[i].forms[0].template, id);
            openInAddin(theirs, theirs);
            assert.strictEqual(
                entry(addinSays(theirs)), JSON.stringify({...said[i], file: ""}), id);
        });
    });

test("the add-in over real sheets", async (all) => {
    calc = new Calc(extensions);
    try {
        await coreReady();
        for (const {name, work} of cases) await all.test(name, work);
    } finally {
        await calc.end();
        fs.rmSync(folder, {recursive: true});
    }
});
