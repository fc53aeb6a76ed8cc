// pane_test.cjs MODULES SOURCE ADDIN PICTURES: the pane in a real browser, with the real core and
// the double of WPS: what a clerk does, by mouse and by keyboard. SPDX-License-Identifier: MPL-2.0
"use strict";
const assert = require("assert");
const fs = require("fs");
const path = require("path");
const test = require("node:test");
const {launch, open} = require("./browser.cjs");
const {seedTexts} = require("./scripts.cjs");
const [modules, , addin, pictures] = process.argv.slice(2);

const PANE = "file://" + path.join(addin, "pane.html");
const MOST_CALLS_PER_EDIT = 30;
const FORM = seedTexts("xiushan-2023")[4];
const BLANK = "空表\n";
const cases = [];
let browser;

function add(name, work) { cases.push({name, work}); }

/** The pane over these sheets, read and drawn; nothing may have been thrown when `work` is done. */
function pane(name, sheets, options, work) {
    add(name, async () => {
        const page = await open(
            browser, modules, PANE + (options.lang ? "?lang=" + options.lang : ""), sheets,
            options);
        await page.waitForFunction(
            () => window.JibiaoLive && JibiaoLive.state().book && !JibiaoLive.state().busy &&
                !document.getElementById("parts").hidden);
        await work(page);
        assert.deepStrictEqual(page.trouble, []);
        await page.close();
    });
}

const settled = (page) => page.waitForFunction(() => !JibiaoLive.state().busy);
const text = (page, selector) => page.locator(selector).innerText();
const rows = (page) => page.locator(".findings .row")
                           .evaluateAll((all) => all.map((row) => row.getAttribute("aria-label")));
const said = (page) => text(page, "#said");
const cell = (page, name) =>
    page.evaluate((at) => double.book.sheets[double.book.active].cell(at).value, name);
const type = (page, at, typed) =>
    page.evaluate(([name, what]) => double.type(name, what), [at, typed]);
const picture = (page, name) => page.screenshot({path: path.join(pictures, name + ".png")});

pane("a form is recognised, its sums and findings are shown", [FORM], {}, async (page) => {
    assert.match(await text(page, "#templates"), /第1–20行：.*秀山.*项目支出/);
    assert.match(await text(page, "#sums"), /权重合计[^]*90 \/ 100[^]*还差 10/);
    assert.ok((await rows(page)).some((row) => row.startsWith("错误 E15 ")));
    await picture(page, "zh_CN");
});

pane("typing is read with few calls, and the findings follow", [FORM], {}, async (page) => {
    const before = await rows(page);
    for (const [at, typed] of [
             ["E15", "="], ["G16", "10"], ["D20", "群众满意度"], ["F14", "95%"]]) {
        await page.evaluate(() => double.counter.reset());
        await type(page, at, typed);
        await settled(page);
        const calls = await page.evaluate(() => double.counter.log);
        assert.ok(
            calls.length <= MOST_CALLS_PER_EDIT,
            at + ": " + calls.length + "\n" + calls.join("\n"));
    }
    await page.waitForFunction(() => /正好/.test(document.getElementById("sums").innerText));
    const after = await rows(page);
    assert.ok(!after.some((row) => row.startsWith("错误 E15 ")), after.join("\n"));
    assert.ok(after.length < before.length);
});

pane(
    "the list is walked by keyboard; what is picked is gone to and explained", [FORM], {},
    async (page) => {
        await page.locator(".findings").focus();
        await page.keyboard.press("ArrowDown");
        const first = await page.locator(".findings [aria-selected=true] .cell").innerText();
        assert.strictEqual(await page.evaluate(() => double.book.cell), first);
        await page.keyboard.press("ArrowDown");
        const second = await page.locator(".findings [aria-selected=true] .cell").innerText();
        assert.strictEqual(await page.evaluate(() => double.book.cell), second);
        assert.match(await text(page, ".details"), new RegExp(second + "[^]*原因："));
        assert.strictEqual(await page.evaluate(() => document.activeElement.className), "findings");
        await picture(page, "picked");
    });

pane("a fix writes into the cell as one step of undo", [FORM], {}, async (page) => {
    await page.locator('.findings .row[aria-label^="错误 E15 "]').click();
    await page.locator('[data-key^="fix-"]', {hasText: "≥"}).first().click();
    await settled(page);
    assert.strictEqual(await cell(page, "E15"), "≥");
    assert.match(await said(page), /^已完成：.*可用一次“撤销”恢复。$/);
    assert.deepStrictEqual(await page.evaluate(() => double.steps.length), 2);
    await page.waitForFunction(
        () => /E15 的这个问题已经解决/.test(document.getElementById("check").innerText));
});

pane(
    "safe fixes are shown before they are written; Escape writes nothing", [FORM], {undo: false},
    async (page) => {
        const before = await page.evaluate(() => JSON.stringify(double.book.sheets[0].cells));
        await page.locator("[data-key=safe]").click();
        assert.match(await text(page, "#dialog"), /将改写下面[^]*需要多次“撤销”/);
        assert.doesNotMatch(await text(page, "#dialog"), /一次“撤销”/);
        await picture(page, "preview");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Tab");
        assert.ok(await page.evaluate(
            () => document.getElementById("dialog").contains(document.activeElement)));
        await page.keyboard.press("Escape");
        assert.strictEqual(
            await page.evaluate(() => JSON.stringify(double.book.sheets[0].cells)), before);
        await page.locator("[data-key=safe]").click();
        await page.keyboard.press("Enter");
        await settled(page);
        assert.notStrictEqual(
            await page.evaluate(() => JSON.stringify(double.book.sheets[0].cells)), before);
        assert.match(await said(page), /连续“撤销”/);
        await page.waitForFunction(() => document.querySelector("[data-key=safe]").disabled);
    });

pane("safe fixes promise one undo where the host has it", [FORM], {}, async (page) => {
    await page.locator("[data-key=safe]").click();
    assert.match(await text(page, "#dialog"), /将改写下面[^]*一次“撤销”/);
    assert.doesNotMatch(await text(page, "#dialog"), /多次“撤销”/);
});

pane(
    "a finding is set aside with a reason, kept in the workbook, and taken back", [FORM], {},
    async (page) => {
        const before = (await rows(page)).length;
        await page.locator('.findings .row[aria-label^="警告 "]').first().click();
        await page.locator("[data-key=aside]").click();
        assert.strictEqual(await page.evaluate(() => document.activeElement.id), "reason");
        await page.keyboard.type("县里统一口径");
        await page.keyboard.press("Enter");
        await page.waitForFunction(() => document.querySelector("[data-key='aside-toggle']"));
        assert.strictEqual((await rows(page)).length, before - 1);
        const kept = await page.evaluate(() => double.book.properties);
        assert.match(Object.values(kept).join(""), /县里统一口径/);
        assert.ok(Object.keys(kept).every((name) => /^jibiao-decisions-\d+$/.test(name)));
        await page.locator("[data-key='aside-toggle']").click();
        await page.locator(".findings .row.aside").click();
        await page.locator("[data-key=restore]").click();
        await page.waitForFunction(
            (count) => document.querySelectorAll(".findings .row").length === count, before);
        assert.doesNotMatch(
            Object.values(await page.evaluate(() => double.book.properties)).join(""),
            /县里统一口径/);
    });

pane(
    "a form is inserted on an empty sheet and on a new one, and recognised", [BLANK], {},
    async (page) => {
        assert.match(await text(page, "#check"), /没有找到绩效目标表/);
        await page.locator("[data-key=search]").fill("衡东");
        await page.locator("[data-key=templates]").selectOption({index: 0});
        await picture(page, "gallery");
        await page.locator("[data-key='insert-here']").click();
        await settled(page);
        await page.waitForFunction(
            () => /吻合度/.test(document.getElementById("templates").innerText));
        assert.match(await said(page), /^已完成：插入表样/);
        const counts = await page.evaluate(
            () =>
                [double.book.sheets[0].merges.length, double.book.sheets[0].lists.length,
                 Object.keys(double.book.names).length]);
        assert.ok(counts.every((count) => count > 0), counts.join());
        await page.locator("[data-key=more]").click();
        await page.locator("[data-key='insert-here']").click();
        assert.match(await said(page), /里已有内容，为免覆盖没有插入/);
        await page.locator("[data-key=more]").click();
        await page.locator("[data-key='insert-sheet']").click();
        await settled(page);
        assert.strictEqual(await page.evaluate(() => double.book.sheets.length), 2);
        assert.ok(await page.evaluate(
            () => Object.keys(double.book.names).some((name) => /_2$/.test(name))));
        await page.waitForFunction(
            () => /吻合度/.test(document.getElementById("templates").innerText));
    });

pane("a further row joins its block, and the user's sum takes it in", [FORM], {}, async (page) => {
    await type(page, "G22", "=SUM(G11:G20)");
    await page.evaluate(() => double.select("D20"));
    await page.waitForFunction(() => document.querySelector("#value label").innerText === "D20");
    await page.locator("[data-key='insert-row']").click();
    await settled(page);
    assert.match(await said(page), /^已完成：在下方插入同类指标行/);
    const sheet = await page.evaluate(() => ({
                                          sum: double.book.sheets[0].cell("G23").formula,
                                          cell: double.book.cell,
                                          level: double.book.sheets[0].mergeArea("A10"),
                                          steps: double.steps
                                      }));
    assert.strictEqual(sheet.sum, "=SUM(G11:G21)");
    assert.strictEqual(sheet.cell, "D21");
    assert.strictEqual(sheet.level, "A10:A21");
    assert.strictEqual(sheet.steps.length, 2);
});

pane("a value is read while it is typed, and written", [FORM], {}, async (page) => {
    await page.evaluate(() => double.select("F14"));
    await page.waitForFunction(() => document.querySelector("#value label").innerText === "F14");
    await page.locator("#value-input").fill("98％");
    assert.match(await text(page, "#value-reading"), /98/);
    await page.locator("#value-input").fill("≥≤98%");
    assert.strictEqual(await text(page, "#value-reading"), "读不出数值");
    assert.match(await text(page, ".would"), /^错误：/);
    await picture(page, "value-wrong");
    await page.locator("#value-input").fill("98％");
    await page.keyboard.press("Enter");
    await settled(page);
    assert.match(String(await cell(page, "F14")), /98|0\.98/);
    assert.strictEqual(await page.locator("#value-input").inputValue(), "");
});

pane("an export asks while errors stand, and writes the file whole", [FORM], {}, async (page) => {
    await page.evaluate(() => {
        double.storage["jibiao.command"] = "export";
    });
    await page.waitForSelector("#dialog .box");
    assert.match(await text(page, "#dialog"), /处错误，改正以后才能导出/);
    await picture(page, "export");
    await page.locator("[data-key=answer0]").click();
    assert.match(await said(page), /^已导出：\/home\/u\/.*草稿\.json$/);
    const files = await page.evaluate(() => double.files);
    assert.strictEqual(Object.keys(files).length, 1);
    const content = Buffer.from(Object.values(files)[0], "latin1").toString("utf8");
    assert.strictEqual(JSON.parse(content).format, "jibiao.performance-targets");
    assert.ok(JSON.parse(content).receipt.errors > 0);
});

pane(
    "a workbook with several forms is exported whole, once every sheet has been read",
    [FORM, seedTexts("xiushan-2023")[1]], {}, async (page) => {
        await page.waitForFunction(
            () => JibiaoLive.call({
                call: "view",
                document: JibiaoLive.state().book.id,
                sheet: JibiaoLive.state().sheet
            }).result.forms_of_workbook === 2);
        await page.evaluate(() => {
            double.storage["jibiao.command"] = "export";
        });
        await page.locator("#dialog button", {hasText: "整个工作簿（2 张表"}).click();
        assert.match(await text(page, "#dialog"), /整个工作簿还有 \d+ 处错误[^]*!E15　/);
        await picture(page, "export-workbook");
        await page.locator("[data-key=answer0]").click();
        assert.match(await said(page), /^已导出：.*草稿\.json$/);
        const content = await page.evaluate(() => Object.values(double.files)[0]);
        const workbook = JSON.parse(Buffer.from(content, "latin1").toString("utf8"));
        assert.deepStrictEqual(workbook.forms.length, 2);
        assert.strictEqual(workbook.receipt.draft, true);
    });

pane("a full disk is said, and nothing is left behind", [FORM], {fullDisk: true}, async (page) => {
    await page.evaluate(() => JibiaoActions.exportForms(["一张"], 1));
    await page.locator("[data-key=answer0]").click();
    assert.match(await said(page), /^没能写好“\/home\/u\/.*\.json”/);
});

pane("what cannot be written is said, and nothing is", [FORM, BLANK], {}, async (page) => {
    await page.evaluate(() => {
        double.book.readOnly = true;
    });
    await page.locator('.findings .row[aria-label^="错误 E15 "]').click();
    await page.locator('[data-key^="fix-"]').first().click();
    assert.match(await said(page), /只读/);
    await page.evaluate(() => {
        double.book.readOnly = false;
        double.book.sheets[0].isProtected = true;
    });
    await type(page, "A30", "");
    await settled(page);
    await page.locator('[data-key^="fix-"]').first().click();
    assert.match(
        await said(page), /E15 不能改写，什么也没有写入[^]*撤消工作表保护/);
    assert.strictEqual(await cell(page, "E15"), "≅");
});

pane(
    "while a cell is being edited the host answers nothing; the pane waits and goes on", [FORM], {},
    async (page) => {
        await page.evaluate(() => {
            double.book.sheets[0].enter("E15", "=");
            double.changed(double.book.sheets[0], "E15");
            double.editing = true;
        });
        await page.waitForTimeout(50);
        assert.ok((await rows(page)).some((row) => row.startsWith("错误 E15 ")));
        await page.evaluate(() => {
            double.editing = false;
        });
        await page.waitForFunction(
            () => !Array.from(document.querySelectorAll(".findings .row"))
                       .some((row) => row.getAttribute("aria-label").startsWith("错误 E15 ")));
    });

pane("sheets are followed, and findings of others are told", [BLANK, FORM], {}, async (page) => {
    await page.waitForSelector("[data-key=elsewhere]");
    assert.match(await text(page, "[data-key=elsewhere]"), /其他工作表：错误 4/);
    await page.locator("[data-key=elsewhere]").click();
    await page.waitForSelector(".findings");
    assert.strictEqual(await page.evaluate(() => double.book.active), 1);
});

for (const lang of ["en", "zh_TW"]) {
    pane("the pane speaks " + lang, [FORM], {lang}, async (page) => {
        await page.locator(".findings").focus();
        await page.keyboard.press("ArrowDown");
        assert.match(await text(page, "#sums"), lang === "en" ? /Total/ : /權重合計/);
        assert.ok(
            await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
            "wider than the pane");
        await picture(page, lang);
    });
}

pane("the language of the interface is taken", [FORM], {locale: 1033}, async (page) => {
    assert.match(await text(page, "#check-title"), /^Check/);
});

pane("everything that can be used has a name and is reached by Tab", [FORM], {}, async (page) => {
    const nameless = await page.evaluate(
        () => Array.from(document.querySelectorAll("button, input, select, [role=listbox]"))
                  .filter(
                      (one) =>
                          !(one.textContent.trim() || one.getAttribute("aria-label") ||
                            (one.id && document.querySelector("label[for='" + one.id + "']"))))
                  .map((one) => one.outerHTML));
    assert.deepStrictEqual(nameless, []);
    const reached = new Set();
    for (let i = 0; i < 30; ++i) {
        await page.keyboard.press("Tab");
        reached.add(await page.evaluate(
            () => document.activeElement.getAttribute("data-key") || document.activeElement.id));
    }
    for (const wanted of ["more", "value-input", "findings", "safe"])
        assert.ok(reached.has(wanted), wanted + " of " + [...reached]);
});

for (
    const [name, before] of Object.entries({
        "without WebAssembly": "delete window.WebAssembly;",
        "with a fetch that never settles and no requests for files":
            "window.fetch = () => new Promise(() => {}); window.XMLHttpRequest = function () { throw new Error('no'); };"
    })) {
    pane("it works " + name, [FORM], {before}, async (page) => {
        assert.match(await text(page, "#sums"), /90 \/ 100/);
        assert.strictEqual(
            await page.evaluate(() => "JibiaoPlain" in window), before.includes("WebAssembly"));
        await type(page, "G16", "10");
        await page.waitForFunction(() => /正好/.test(document.getElementById("sums").innerText));
    });
}

add("the page behind the ribbon, as WPS makes it: no charset, main.js alone", async () => {
    const index = path.join(addin, "index.html");
    fs.writeFileSync(
        index,
        "<!DOCTYPE html><html><head><script src=\"main.js\"></script></head><body></body></html>");
    try {
        const page = await open(browser, modules, "file://" + index, [FORM], {});
        const ribbon = fs.readFileSync(path.join(addin, "ribbon.xml"), "utf8");
        const asked = (name) => [...ribbon.matchAll(new RegExp(name + '="([^"]+)"', "g"))].map(
            (found) => found[1]);
        for (const callback of new Set(
                 ["onLoad", "onAction", "getLabel", "getImage"].flatMap(asked))) {
            assert.strictEqual(
                await page.evaluate((one) => typeof window[one], callback), "function", callback);
        }
        const buttons = [...ribbon.matchAll(/<button id="([^"]+)" label="([^"]+)"/g)];
        assert.strictEqual(buttons.length, 5);
        for (const [, id, label] of buttons) {
            assert.strictEqual(await page.evaluate((Id) => JibiaoRibbonLabel({Id}), id), label);
            const icon = await page.evaluate((Id) => JibiaoRibbonImage({Id}), id);
            assert.ok(fs.existsSync(path.join(addin, icon)), icon);
        }
        await page.evaluate(() => JibiaoRibbonAction({Id: "jibiao-check"}));
        const state = await page.evaluate(() => ({panes: double.panes, storage: double.storage}));
        assert.strictEqual(state.panes.length, 1);
        assert.strictEqual(state.panes[0].url, PANE);
        assert.strictEqual(state.panes[0].visible, true);
        assert.strictEqual(state.storage["jibiao.command"], "check");
        await page.evaluate(() => JibiaoRibbonAction({Id: "jibiao-pane"}));
        assert.deepStrictEqual(
            await page.evaluate(() => double.panes.map((one) => one.visible)), [false]);
        assert.deepStrictEqual(page.trouble, []);
        await page.close();
    } finally {
        fs.rmSync(index);
    }
});

add("outside of WPS the pane says where to open it", async () => {
    const page = await open(browser, modules, PANE, [FORM], {before: "delete window.Application;"});
    assert.match(await text(page, "#starting"), /要在 WPS 表格里打开/);
    await page.close();
});

add("the probe page prints what it found, and cleans up", async () => {
    const page =
        await open(browser, modules, "file://" + path.join(addin, "probe.html"), [BLANK], {});
    await page.locator("#run").click();
    await page.waitForFunction(
        () => /下面记录通知/.test(document.getElementById("result").value));
    const result = await page.locator("#result").inputValue();
    assert.match(result, /WebAssembly 有[^]*正常 {2}核心 [^]*正常 {2}不同格式：null/);
    assert.doesNotMatch(result, /^不同/m);
    assert.strictEqual(await page.evaluate(() => double.book.sheets[0].used()), "A1");
    await page.evaluate(() => double.type("A1", "95%"));
    assert.match(await page.locator("#result").inputValue(), /通知 .*SheetChange 空表 A1/);
    await picture(page, "probe");
    await page.close();
});

test("the add-in in a browser", async (all) => {
    fs.mkdirSync(pictures, {recursive: true});
    browser = await launch(modules);
    try {
        for (const {name, work} of cases) await all.test(name, work);
    } finally {
        await browser.close();
    }
});
