// live_test.cjs MODULES SOURCE: the workbook in front is followed: which sheets are read when, what
// the core is told, and what happens when it or the host fails. A core that only takes notes stands
// in. SPDX-License-Identifier: MPL-2.0
"use strict";
const assert = require("assert");
const test = require("node:test");
const {page} = require("./scripts.cjs");
const modules = process.argv[2];

const SHEETS = ["甲\nA1 text \"a\"\nB2 number 3\n", "乙\nA1 text \"b\"\n", "丙\nA1 text \"c\"\n"];

/** A page with a double and a core that notes what it is told. */
function start(sheets) {
    const told = [], answers = {};
    const Jibiao = {
        call(request) {
            told.push(JSON.parse(JSON.stringify(request)));
            const answer = answers[request.call] ? answers[request.call](request) : null;
            return answer || {result: {trouble: null, changed: true, unread: [], with_forms: []}};
        }
    };
    const window = page(modules, ["host.js", "areas.js", "reading.js", "live.js"], {Jibiao});
    const book = (name, texts) =>
        new window.JibiaoBook.Book(name, texts.map(window.JibiaoBook.sheetOf));
    const double = new window.JibiaoDouble.Double(book("/a.xlsx", sheets || SHEETS), {});
    window.Application = double.application;
    const at = {
        window,
        double,
        told,
        answers,
        book,
        drawn: 0,
        calls: (name) => told.filter((one) => one.call === name)
    };
    window.JibiaoLive.start({
        language: "en",
        changed: () => {
            ++at.drawn;
        }
    });
    window.run();
    return at;
}

test("the sheet in view is read first, the others after it, each once", () => {
    const at = start();
    assert.deepStrictEqual(
        at.told.map((one) => one.call), ["open", "sheets", "update", "update", "update"]);
    assert.deepStrictEqual(at.calls("update").map((one) => one.sheet), ["甲", "乙", "丙"]);
    assert.ok(at.told.every((one) => one.language === "en" && (one.document === "/a.xlsx")));
    assert.ok(at.drawn >= 3);
});

test("many changes before the pane gets its turn are one reading", () => {
    const at = start();
    at.told.length = 0;
    const sheet = at.double.book.sheets[0];
    ["A2", "C3", "B2"].forEach((cell, i) => {
        sheet.enter(cell, String(i));
        at.double.changed(sheet, cell);
    });
    at.window.run();
    assert.strictEqual(at.calls("update").length, 1);
    assert.deepStrictEqual(
        at.calls("update")[0].snapshot.values, [["a", null, null], [0, 2, null], [null, null, 1]]);
});

test("another cell in use is told, in few calls and without reading", () => {
    const at = start();
    at.double.book.sheets[0].enter("A2", "1");
    at.double.changed(at.double.book.sheets[0], "A2");
    at.window.run();
    at.told.length = at.drawn = 0;
    at.double.counter.reset();
    at.double.select("B7");
    at.window.run();
    assert.strictEqual(at.window.JibiaoLive.state().cell, "B7");
    assert.strictEqual(at.drawn, 1);
    assert.deepStrictEqual(at.calls("update"), []);
    assert.ok(at.double.counter.calls <= 8, String(at.double.counter.calls));
});

test("a change of another sheet is read, too", () => {
    const at = start();
    at.told.length = 0;
    at.double.book.sheets[1].enter("B1", "neu");
    at.double.changed(at.double.book.sheets[1], "B1");
    at.window.run();
    assert.deepStrictEqual(at.calls("update").map((one) => one.sheet), ["乙"]);
});

test("a change in the midst of a long reading is not lost", () => {
    const rows = Array
                     .from(
                         {length: 60},
                         (none, i) => `A${i + 1} number ${i}\nC${i + 1} percent 0.5\nmerge D${
                             i + 1}:E${i + 1}\nF${i + 1} text "x"\n`)
                     .join("");
    const at = start(["长\n" + rows]);
    at.told.length = 0;
    const sheet = at.double.book.sheets[0];
    sheet.insertRow(3);
    at.double.changed(sheet, "3:3");
    at.window.run(2);  // begun, not done
    assert.strictEqual(at.calls("update").length, 0);
    sheet.enter("A1", "99");
    at.double.changed(sheet, "A1");
    at.window.run();
    const last = at.calls("update").pop().snapshot;
    assert.strictEqual(last.values[0][0], 99);
    assert.strictEqual(last.merges.length, 60);
});

test("another workbook in front, and back: nothing is asked twice", () => {
    const at = start(), first = at.double.book;
    at.told.length = 0;
    at.double.book = at.book("/b.xlsx", ["丁\nA1 text \"d\"\n"]);
    at.double.fire("WorkbookActivate", null);
    at.window.run();
    assert.deepStrictEqual(
        at.told.map((one) => one.call + " " + one.document),
        ["open /b.xlsx", "sheets /b.xlsx", "update /b.xlsx"]);
    at.told.length = 0;
    at.double.book = first;
    at.double.fire("WorkbookActivate", null);
    at.window.run();
    assert.deepStrictEqual(at.calls("open"), []);
    assert.strictEqual(at.window.JibiaoLive.state().book.id, "/a.xlsx");
});

test("sheets that come, go and change their names are told", () => {
    const at = start();
    at.told.length = 0;
    at.double.book.sheets[0].name = "甲改";
    at.double.changed(at.double.book.sheets[0], "A1");
    at.window.run();
    assert.deepStrictEqual(at.calls("sheets").pop().names, ["甲改", "乙", "丙"]);
    assert.strictEqual(at.calls("update").pop().sheet, "甲改");
    at.double.book.sheets.splice(1, 1);
    at.double.activate(at.double.book.sheets[1]);
    at.window.run();
    assert.deepStrictEqual(at.calls("sheets").pop().names, ["甲改", "丙"]);
});

test("without a workbook there is nothing to say, and nothing breaks", () => {
    const at = start();
    at.double.book = null;
    at.double.fire("WorkbookActivate", null);
    at.window.run();
    assert.strictEqual(at.window.JibiaoLive.state().book, null);
});

test("a core that trapped and lost the document is told everything again", () => {
    const at = start();
    at.told.length = 0;
    let once = true;
    at.answers.update = () => {
        const answer = once ? {error: {code: "core.trap", message: "…"}, lost: ["/a.xlsx"]} : null;
        once = false;
        return answer;
    };
    at.double.book.sheets[0].enter("A1", "x");
    at.double.changed(at.double.book.sheets[0], "A1");
    at.window.run();
    assert.strictEqual(at.calls("open").length, 1);
    assert.deepStrictEqual(
        [...new Set(at.calls("update").map((one) => one.sheet))].sort(), ["丙", "乙", "甲"]);
});

test("a host that never answers is given up with words, and asked again later", () => {
    const at = start();
    at.double.editing = true;
    at.double.changed = () =>
        at.double.fire("SheetChange", at.double.sheet(at.double.book.sheets[0]), null);
    at.double.changed();
    at.window.run();
    assert.match(at.window.JibiaoLive.state().trouble, /being edited/);
    at.double.editing = false;
    at.told.length = 0;
    at.double.book.sheets[0].enter("A1", "y");
    at.double.changed();
    at.window.run();
    assert.strictEqual(at.calls("update").pop().snapshot.values[0][0], "y");
    assert.strictEqual(at.window.JibiaoLive.state().trouble, null);
});

test("areas that ended above a new row reach over it, and nothing else changes", () => {
    const {JibiaoRow} = page(modules, ["host.js", "areas.js", "reading.js", "row.js"], {});
    for (const [formula, wanted] of [
             ["=SUM(J10:J17)", "=SUM(J10:J18)"], ["=SUM($J$10:$J$17)", "=SUM($J$10:$J$18)"],
             ["=SUM(J10:J16)", "=SUM(J10:J16)"], ["=J17+J16", "=J17+J16"],
             ["=SUM(D6:F6)", "=SUM(D6:F6)"], ["=SUM(J10:J17,K10:K17)+1", "=SUM(J10:J18,K10:K18)+1"],
             ["=IF(A1=\"J10:J17\",1,0)", "=IF(A1=\"J10:J17\",1,0)"],
             ["=SUM('a b'!J10:J17)", "=SUM('a b'!J10:J17)"],
             ["=SUM(表!J10:J17)", "=SUM(表!J10:J17)"]])
        assert.strictEqual(JibiaoRow.stretched(formula, 18), wanted);
});
