// Starts the pane and draws its parts after each change. SPDX-License-Identifier: MPL-2.0
(function() {
"use strict";
var dom = JibiaoDom, live = JibiaoLive, host = JibiaoHost;
var parts = {templates: JibiaoTemplates, sums: JibiaoSums, value: JibiaoValue, check: JibiaoCheck};
var titles =
    {templates: "panel.insert", sums: "panel.sums", value: "wps.value.title", check: "panel.check"};
/** @type {Jibiao.Language} */
var language = "zh_CN";
var noticed = null;  // said once
/** How often to look for what the ribbon asks: one call of the host. */
var LOOK_EVERY = 300;

/** Before the core is there no catalogue speaks: these few sentences are here. */
var EARLY = {
    "no-host":
        "这个页面要在 WPS 表格里打开：点功能区“绩效目标”里的“面板”。 / Please open this page in WPS Spreadsheets: ribbon 绩效目标, 面板.",
    "no-core":
        "绩表没能启动，表格不受影响。请重新安装加载项；仍不行时把这句话告诉维护人员： / The checks could not start; your workbook is untouched. Please install the add-in again, or report: "
};

function stop(text) {
    var place = dom.byId("starting");
    place.textContent = text;
    place.className = "trouble";
}

function element(id) { return /** @type {HTMLElement} */ (dom.byId(id).querySelector(".content")); }

/** Every key the parts use lies in the catalogues under these names. */
function learnWords() {
    var answer = Jibiao.call({call: "texts", keys: JibiaoWords, language: language});
    if (answer.error)
        stop(answer.error.message);
    else
        dom.speak(answer.result);
    return !answer.error;
}

function draw(state) {
    if (!state.book || !state.sheet) {
        dom.show(dom.byId("parts"), false);
        var place = dom.byId("starting");
        dom.show(place, true);
        place.textContent = dom.say("wps.no-sheet");
        return;
    }
    /** @type {Jibiao.Request} */
    var request = {
        call: "view",
        document: state.book.id,
        sheet: state.sheet,
        filter: JibiaoTemplates.filter(),
        locked_rows: JibiaoSums.lockedRows()
    };
    if (JibiaoCheck.key()) request.key = JibiaoCheck.key();
    var answer = live.call(request);
    if (answer.error) {
        JibiaoActions.trouble(answer.error.message);
        return;
    }
    dom.show(dom.byId("starting"), false);
    dom.show(dom.byId("parts"), true);
    Object.keys(parts).forEach(function(
        name) { parts[name].render(element(name), answer.result, state); });
    if (state.notice && state.notice !== noticed) JibiaoActions.trouble(state.notice);
    noticed = state.notice;
    if (state.trouble) JibiaoActions.trouble(dom.say("wps.unreadable", {detail: state.trouble}));
}

// ---- what the ribbon asks ----

var commands = {
    insert: function() { JibiaoTemplates.show(); },
    check: function() {
        live.refresh();
        JibiaoCheck.focus();
    },
    fix: function() { JibiaoActions.repair(); },
    "export": function() {
        var sheet = live.state(),
            answer = live.call({call: "view", document: sheet.book.id, sheet: sheet.sheet});
        if (answer.error) return;
        JibiaoActions.exportForms(
            answer.result.templates.recognised, answer.result.forms_of_workbook);
    }
};

/** A command waits until the sheet in view has been read. */
function look() {
    if (!live.state().book || live.state().busy) return;
    var wanted = host.attempt(function() { return host.take("jibiao.command"); }, null);
    if (wanted && commands[wanted]) commands[wanted]();
}

function start(error) {
    if (error) {
        stop(EARLY["no-core"] + error);
        return;
    }
    var wanted = /[?&]lang=([A-Za-z_]+)/.exec(window.location.search);
    var best = Jibiao.call({call: "languages", locale: wanted ? wanted[1] : host.locale()});
    if (!best.error) language = best.result.best;
    document.documentElement.lang = language.replace("_", "-");
    if (!learnWords()) return;
    Object.keys(titles).forEach(function(
        name) { dom.byId(name + "-title").textContent = dom.say(titles[name]); });
    document.title = dom.say("deck.title");
    dom.byId("probe").textContent =
        dom.say("wps.probe", {version: Jibiao.call({call: "version"}).result.jibiao});
    dom.byId("probe").addEventListener(
        "click", function() { window.location.href = "probe.html" + window.location.search; });
    function again() { draw(live.state()); }
    [JibiaoTemplates, JibiaoSums, JibiaoCheck].forEach(function(part) { part.onChange(again); });
    live.start({language: language, changed: draw});
    window.setInterval(look, LOOK_EVERY);
}

if (!host.isThere())
    stop(EARLY["no-host"]);
else if (typeof Jibiao === "undefined")
    stop(EARLY["no-core"] + "jibiao-core.js");
else
    Jibiao.ready(start);
}());
