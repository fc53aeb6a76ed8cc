// The probe page: which browser and program this is, whether the core runs and how fast, what the
// host answers to the questions the add-in relies on, and which events come.
// SPDX-License-Identifier: MPL-2.0
(function() {
"use strict";
var host = JibiaoHost;
var out = /** @type {HTMLTextAreaElement} */ (document.getElementById("result"));
var started = Date.now();

function line(text) {
    out.value += text + "\n";
    out.scrollTop = out.scrollHeight;
}

/** A check with an expected answer: the line says whether it came. */
function expect(name, wanted, work) {
    var got = host.attempt(function() { return JSON.stringify(work()); }, "（WPS 拒绝）");
    line((got === JSON.stringify(wanted) ? "正常  " : "不同  ") + name + "：" + got);
}

function milliseconds(work, times) {
    var begun = window.performance.now();
    for (var i = 0; i < times; ++i) work();
    return ((window.performance.now() - begun) / times).toFixed(3) + " 毫秒";
}

function environment() {
    var about = host.attempt(host.about, {version: "?", build: "?", system: "?"});
    line(
        "WPS " + about.version + "（" + about.build + "），" + about.system + "，界面语言 " +
        host.attempt(host.locale, "?"));
    line("浏览器 " + window.navigator.userAgent);
    line("WebAssembly " + (typeof window.WebAssembly === "object" ? "有" : "没有"));
    line(
        "窗格 " + window.innerWidth + "×" + window.innerHeight + "，缩放 " +
        window.devicePixelRatio);
    line("一步撤销 " + (host.attempt(host.canUndoAsOne, false) ? "有" : "没有"));
}

function core() {
    if (typeof Jibiao === "undefined") {
        line("不同  核心没有载入");
        return;
    }
    var begun = Date.now();
    Jibiao.ready(function(error, plain) {
        if (error) {
            line("不同  核心没有启动：" + error);
            return;
        }
        var version = Jibiao.call({call: "version"}).result;
        line(
            "正常  核心 " + version.jibiao + "，规则 " + version.rules + " 条，表样 " +
            version.templates + " 张，" + (plain ? "不用 WebAssembly" : "用 WebAssembly") +
            "，启动 " + (Date.now() - begun) + " 毫秒");
        line(
            "读一个指标值 " +
            milliseconds(function() { Jibiao.call({call: "value", text: "≥95%"}); }, 100));
    });
}

function timings(book) {
    line(
        "一次调用 " + milliseconds(function() { return book.activeSheet().name; }, 100) +
        "（含两个成员）");
    var sheet = book.activeSheet();
    line("读一块 40×10 " + milliseconds(function() { sheet.block("A1:J40"); }, 10));
    var reading = new JibiaoReading.Reading(sheet, new JibiaoReading.Memory(), null),
        begun = Date.now();
    while (!reading.step(1000)) continue;
    line("读完整张工作表 " + (Date.now() - begun) + " 毫秒");
}

/** What reading rests on: answers for areas whose cells differ. */
function answers(sheet) {
    host.writeCells(sheet, [
        {cell: "A1", kind: "number", text: "", number: 0.95, general: true},
        {cell: "A2", kind: "number", text: "", number: 3, general: true},
        {cell: "B1", kind: "text", text: "0095"}, {cell: "B2", kind: "formula", text: "=A2*2"},
        {cell: "C1", kind: "formula", text: "=1/0"}
    ]);
    sheet.native.Range("A1").NumberFormat = "0%";
    sheet.native.Range("A4:B5").Merge();
    expect("值", [[0.95, "0095"], [3, 6]], function() { return sheet.block("A1:B2").values; });
    expect(
        "公式一块", [["0.95", "0095"], ["3", "=A2*2"]],
        function() { return sheet.block("A1:B2").formulas; });
    expect("公式", "=A2*2", function() { return sheet.block("B2").formulas[0][0]; });
    expect("错误值", -2146826281, function() { return sheet.block("C1").values[0][0]; });
    expect("空单元格", true, function() {
        var value = sheet.block("C6").values[0][0];
        return value === null || value === undefined || value === "";
    });
    expect("同一格式", "0%", function() { return sheet.format("A1"); });
    expect("不同格式", null, function() { return sheet.format("A1:A2"); });
    expect("都没有合并", false, function() { return sheet.merged("A1:C2"); });
    expect("一部分合并", null, function() { return sheet.merged("A1:B5"); });
    expect("合并的区域", "A4:B5", function() { return sheet.mergeArea("A4"); });
    expect("显示的文字", "95%", function() { return sheet.text("A1"); });
    expect("没有保护", false, function() { return sheet.isProtected(); });
    expect("已用区域", "A1:C5", function() { return sheet.used(); });
    sheet.native.Range("A4:B5").UnMerge();
    sheet.native.Range("A1:C6").Clear();
}

function events() {
    host.listen(function(name, place) {
        line(
            "通知 " + ((Date.now() - started) / 1000).toFixed(1) + " 秒 " + name +
            (place.sheet ? " " + place.sheet + " " + place.area : ""));
    });
}

function run() {
    out.value = "";
    environment();
    core();
    var book = host.attempt(host.workbook, null);
    if (!book) {
        line("没有打开的表格，其余项目没有做。");
        return;
    }
    timings(book);
    var sheet = book.activeSheet();
    if (sheet.used() !== "A1" || sheet.occupied("A1"))
        line("这张工作表里有内容，写入的项目没有做。请新建一份空白表格再试。");
    else if (!host.attempt(function() {
                 answers(sheet);
                 return true;
             }, false))
        line("不同  WPS 拒绝写入");
    line("—— 请按上面的说明操作，下面记录通知 ——");
}

document.getElementById("run").addEventListener("click", run);
document.getElementById("copy").addEventListener("click", function() {
    out.focus();
    out.select();
    host.attempt(function() { return document.execCommand("copy"); }, false);
});
document.getElementById("back").addEventListener(
    "click", function() { window.location.href = "pane.html" + window.location.search; });
if (host.isThere())
    events();
else
    line("这个页面要在 WPS 里打开。");
}());
