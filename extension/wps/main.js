// What the page behind the ribbon runs: WPS makes that page itself, and it loads this file.
// SPDX-License-Identifier: MPL-2.0
//
// The page may name no charset, so this file is plain ASCII and loads the others with theirs. It
// shows the pane and passes on what was asked; all work is done there.

(function() {
"use strict";

/** @returns {HTMLScriptElement | null} */
function ownScript() {
    var scripts = document.getElementsByTagName("script");
    for (var i = scripts.length - 1; i >= 0; --i) {
        if (/(^|\/)main\.js([?#]|$)/.test(scripts[i].src)) return scripts[i];
    }
    return null;
}

var own = ownScript();
var folder = (own ? own.src : window.location.href).replace(/[?#].*$/, "").replace(/[^\/]*$/, "");

/** In place while the page is read, so that the ribbon finds its words; appended later on. */
function load(file) {
    if (document.readyState === "loading") {
        document.write("<script src=\"" + folder + file + "\" charset=\"utf-8\"><\/script>");
        return;
    }
    var script = document.createElement("script");
    script.charset = "utf-8";
    script.src = folder + file;
    document.head.appendChild(script);
}

function command(control) {
    return String(control.Id || control.id || control).replace(/^jibiao-/, "");
}

/** @type {any} */
var page = window;

page.JibiaoRibbonLoaded = function() { return true; };

page.JibiaoRibbonLabel = function(control) {
    var words = page.JibiaoRibbonWords, locale = page.JibiaoHost.locale();
    var language = /^zh[-_](TW|HK|MO|Hant)/i.test(locale) ? "zh_TW" :
        /^zh/i.test(locale)                               ? "zh_CN" :
                                                            "en";
    return words[language][command(control)];
};

page.JibiaoRibbonImage = function(control) { return "icons/" + command(control) + ".svg"; };

page.JibiaoRibbonAction = function(control) {
    var wanted = command(control), host = page.JibiaoHost;
    if (wanted !== "pane") host.put("jibiao.command", wanted);
    host.showPane(folder + "pane.html", page.JibiaoRibbonLabel("jibiao-tab"), wanted === "pane");
    return true;
};

load("host.js");
load("ribbon_words.js");
}());
