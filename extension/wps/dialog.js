// A question inside the pane: it takes the keyboard until it is answered, and gives it back.
// SPDX-License-Identifier: MPL-2.0
var JibiaoDialog = (function() {
    "use strict";
    var dom = JibiaoDom;

    /** Menu words without access keys: "确定(~O)" is 确定. */
    function bare(text) { return text.replace(/\(~.\)|~/g, ""); }

    function keepInside(box, event) {
        /** @type {any} */
        var buttons = box.querySelectorAll("button, input, [tabindex='0']");
        var first = buttons[0], last = buttons[buttons.length - 1];
        if (event.shiftKey && document.activeElement === first) {
            last.focus();
            event.preventDefault();
        } else if (!event.shiftKey && document.activeElement === last) {
            first.focus();
            event.preventDefault();
        }
    }

    /**
     * @param {{title: string, text?: string, lines?: string[], notes?: string[],
     *          answers: {label: string, act?: function(): void}[]}} question the last answer is the
     *        one of the Escape key; the first has the focus.
     */
    function ask(question) {
        var place = dom.byId("dialog"),
            before = /** @type {HTMLElement} */ (document.activeElement);
        function answer(act) {
            dom.show(place, false);
            dom.clear(place);
            dom.byId("parts").removeAttribute("aria-hidden");
            if (before && before.focus) before.focus();
            if (act) act();
        }
        var last = question.answers[question.answers.length - 1];
        var box = dom.make(
            "div", {
                role: "dialog",
                "aria-modal": "true",
                "aria-labelledby": "dialog-title",
                "aria-describedby": "dialog-text",
                "class": "box",
                onkeydown: function(event) {
                    if (event.key === "Escape") answer(last.act);
                    if (event.key === "Tab") keepInside(box, event);
                }
            },
            [
                dom.make("h2", {id: "dialog-title", text: question.title}),
                dom.make("p", {id: "dialog-text", text: question.text || ""}),
                question.lines &&
                    dom.make(
                        "ul", {"class": "lines", tabindex: "0"},
                        question.lines.map(function(line) { return dom.make("li", {text: line}); }))
            ]
                .concat((question.notes || []).map(function(note) {
                    return dom.make("p", {"class": "note", text: note});
                }))
                .concat(
                    [dom.make("div", {"class": "buttons"}, question.answers.map(function(one, i) {
                        return dom.button(
                            bare(one.label), "answer" + i, function() { answer(one.act); },
                            {"class": i === 0 ? "main" : ""});
                    }))]));
        dom.clear(place);
        place.appendChild(box);
        dom.byId("parts").setAttribute("aria-hidden", "true");
        dom.show(place, true);
        box.querySelector(".buttons button").focus();
    }

    return {ask: ask};
}());
