// reading_test.cjs MODULES: a sheet is read whole and right, in few calls of the host.
// SPDX-License-Identifier: MPL-2.0
"use strict";
const assert = require("assert");
const test = require("node:test");
const {page, seedTexts, seedNames} = require("./scripts.cjs");
const modules = process.argv[2];

const MOST_CALLS_PER_EDIT = 30;

const window = page(modules, ["host.js", "areas.js", "reading.js"], {});

function open(texts) {
    const sheets = texts.map((text) => window.JibiaoBook.sheetOf(text));
    const double =
        new window.JibiaoDouble.Double(new window.JibiaoBook.Book("/home/u/表.xlsx", sheets), {});
    window.Application = double.application;
    return {window, double, sheets};
}

function read(at, memory, changed) {
    const sheet = at.window.JibiaoHost.workbook().sheet(at.sheets[0].name);
    const reading = new at.window.JibiaoReading.Reading(sheet, memory, changed);
    while (!reading.step(MOST_CALLS_PER_EDIT)) continue;
    return JSON.parse(JSON.stringify(reading.snapshot()));
}

/** What the sheet holds, as its text file has it. */
function facts(snapshot, window) {
    const lines = [];
    snapshot.values.forEach((row, r) => row.forEach((value, c) => {
        const name = window.JibiaoAreas.cellName(r, c);
        if (value !== null) lines.push(name + "=" + value);
    }));
    for (const [area, format] of snapshot.formats) {
        const place = window.JibiaoAreas.parseArea(area);
        for (let r = place.top; r <= place.bottom; ++r) {
            for (let c = place.left; c <= place.right; ++c)
                lines.push(window.JibiaoAreas.cellName(r, c) + " " + format);
        }
    }
    return lines.concat(snapshot.merges.map((area) => "merge " + area)).sort();
}

function expected(text) {
    const lines = [], ends = [];
    for (const line of text.split("\n").slice(1)) {
        if (line === "") continue;
        const found = /^(\S+) (text|number|percent) (.*)$/.exec(line);
        if (!found) {
            lines.push(line);
            continue;
        }
        const value = found[2] === "text" ? JSON.parse(found[3]) : Number(found[3]);
        lines.push(found[1] + "=" + value);
        if (found[2] === "percent") lines.push(found[1] + " 0%");
        ends.push(found[1]);
    }
    return lines.sort();
}

test("every seed sheet is read as it is", () => {
    for (const name of seedNames()) {
        for (const text of seedTexts(name)) {
            const at = open([text]);
            const got = facts(read(at, new at.window.JibiaoReading.Memory(), null), at.window);
            assert.deepStrictEqual(got, expected(text), name);
        }
    }
});

test("after an edit the snapshot is that of a fresh reading, in few calls", () => {
    const edits = [
        ["F11", "95%"], ["G12", "7"], ["G12", "abc"], ["D18", "办结率"], ["G18", "=SUM(G11:G17)"],
        ["C25", "1"], ["G11", ""]
    ];
    for (const name of ["xiushan-2023", "boye", "zhijiang-2026"]) {
        for (const text of seedTexts(name)) {
            const at = open([text]), memory = new at.window.JibiaoReading.Memory();
            read(at, memory, null);
            for (const [cell, typed] of edits) {
                at.sheets[0].enter(cell, typed);
                at.double.counter.reset();
                const after = read(at, memory, cell);
                assert.ok(
                    at.double.counter.calls <= MOST_CALLS_PER_EDIT,
                    cell + ": " + at.double.counter.calls);
                assert.deepStrictEqual(
                    after, read(at, new at.window.JibiaoReading.Memory(), null),
                    name + " " + cell + " " + typed);
            }
        }
    }
});

test("a first reading goes on in steps of at most 36 calls", () => {
    const at = open([seedTexts("zhijiang-2026")[0]]);
    const sheet = at.window.JibiaoHost.workbook().sheet(at.sheets[0].name);
    const reading =
        new at.window.JibiaoReading.Reading(sheet, new at.window.JibiaoReading.Memory(), null);
    let done = false, steps = 0;
    while (!done) {
        at.double.counter.reset();
        done = reading.step(30);
        ++steps;
        assert.ok(at.double.counter.calls <= 36, String(at.double.counter.calls));
    }
    assert.ok(steps < 60, String(steps));
});

test("dates, errors, locks and inserted rows", () => {
    const at = open([
        "表\nA1 text \"a\"\nB1 date 45000 \"2023/3/15\"\nC1 error \"#DIV/0!\"\nA2 number 3\nB3 percent 0.5\nmerge A4:B5\n"
    ]);
    const memory = new at.window.JibiaoReading.Memory(), sheet = at.sheets[0];
    let snapshot = read(at, memory, null);
    assert.deepStrictEqual(snapshot.texts, {B1: "2023/3/15", C1: "#DIV/0!"});
    assert.strictEqual(snapshot.values[0][2], -2146826281);
    assert.deepStrictEqual(snapshot.locked, []);
    sheet.isProtected = true;
    sheet.setAttribute("A2:A3", "locked", false);
    snapshot = read(at, memory, "A2");
    assert.deepStrictEqual(snapshot.locked.sort(), ["A1", "B1:B3", "C1:C3"]);
    sheet.isProtected = false;
    sheet.insertRow(2);
    snapshot = read(at, memory, "2:2");
    assert.deepStrictEqual(snapshot, read(at, new at.window.JibiaoReading.Memory(), null));
});

test("pasting a block, merging in it, undoing it", () => {
    const at = open([seedTexts("boye")[0]]), memory = new at.window.JibiaoReading.Memory(),
          sheet = at.sheets[0];
    read(at, memory, null);
    for (let row = 20; row < 40; ++row)
        ["B", "C", "D", "E"].forEach((column, i) => sheet.enter(column + row, i % 2 ? "5" : "80%"));
    sheet.merge("A20:A39");
    assert.deepStrictEqual(
        read(at, memory, "A20:E39"), read(at, new at.window.JibiaoReading.Memory(), null));
    sheet.unmerge("A20:A39");
    sheet.clear("B20:E39");
    assert.deepStrictEqual(
        read(at, memory, "A20:E39"), read(at, new at.window.JibiaoReading.Memory(), null));
});
