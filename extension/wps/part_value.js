// A value tried out before it stands in the sheet: how it is read, and what would be said of it.
// SPDX-License-Identifier: MPL-2.0
var JibiaoValue = (function() {
    "use strict";
    var dom = JibiaoDom, actions = JibiaoActions, live = JibiaoLive;
    var input = null, reading = null, findings = null, label = null, store = null;

    function read() {
        var state = live.state(), text = input.value;
        dom.clear(findings);
        reading.textContent = "";
        store.disabled = text === "" || !state.cell;
        if (text === "" || !state.cell) return;
        var answer = live.call({
            call: "would",
            document: state.book.id,
            sheet: state.sheet,
            cell: state.cell,
            text: text
        });
        if (answer.error) answer = live.call({call: "value", text: text});
        if (answer.error) return;
        reading.textContent = answer.result.sentence;
        (answer.result.findings || []).forEach(function(finding) {
            findings.appendChild(
                dom.make("li", {"class": finding.severity, text: finding.message}));
        });
    }

    function write() {
        var cell = live.state().cell;
        if (!cell || input.value === "") return;
        if (actions.edit(
                dom.say("wps.value.write", {cell: cell}), [{cell: cell, text: input.value}])) {
            input.value = "";
            read();
        }
    }

    function build(place) {
        label = dom.make("label", {"for": "value-input"});
        input = dom.make("input", {
            id: "value-input",
            type: "text",
            autocomplete: "off",
            placeholder: dom.say("wps.value.example"),
            "aria-describedby": "value-reading",
            oninput: read,
            onkeydown: function(event) {
                if (event.key === "Enter" && !event.isComposing) write();
            }
        });
        store = dom.button(dom.say("wps.value.store"), "value-store", write, {disabled: true});
        reading = dom.make("p", {id: "value-reading", "class": "reading", "aria-live": "polite"});
        findings = dom.make("ul", {"class": "would", "aria-live": "polite"});
        [dom.make("div", {"class": "row"}, [label, input, store]), reading, findings].forEach(
            function(element) { place.appendChild(element); });
    }

    function render(place, view, state) {
        if (!input) build(place);
        label.textContent = state.cell || "";
        read();
    }

    return {render: render};
}());
