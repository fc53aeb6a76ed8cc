// The part 合计: weights against their target, ways to right them, and every budget identity.
// SPDX-License-Identifier: MPL-2.0
var JibiaoSums = (function() {
    "use strict";
    var dom = JibiaoDom, actions = JibiaoActions, live = JibiaoLive;
    var locked = [];
    var way = 0, balancing = false;
    var redraw = function() {};

    function bar(line, verdict) {
        return dom.make(
            "div", {"class": "bar " + verdict, "aria-hidden": "true"},
            [dom.make("div", {style: "width:" + line.permille / 10 + "%"})]);
    }

    function weight(line) {
        return dom.make("div", {"class": "weight"}, [
            dom.make("span", {"class": "label", text: line.label}), bar(line, ""),
            dom.make("span", {"class": "figure", text: line.value})
        ]);
    }

    function total(line) {
        return [
            dom.make(
                "div", {"class": "total " + line.verdict},
                [
                    dom.make("span", {"class": "label", text: line.label}),
                    dom.make("span", {"class": "figure", text: line.value + "　" + line.word})
                ]),
            bar(line, line.verdict)
        ];
    }

    function identity(line, i) {
        return dom.make(
            "button", {
                type: "button",
                "class": "identity",
                "data-key": "identity-" + i,
                title: dom.say("sidebar.sums.go", {formula: line.formula, cell: line.cell}),
                onclick: function() { actions.go(live.state().sheet, line.cell); }
            },
            [
                dom.make("span", {"class": "label", text: line.name || line.formula}),
                dom.make("span", {"class": "numbers", text: line.numbers}),
                dom.make("span", {"class": "word " + line.verdict, text: line.word})
            ]);
    }

    function wayChooser(balance) {
        return dom.make(
            "select", {
                "aria-label": dom.say("sidebar.balance.heading"),
                "data-key": "way",
                onchange: function(event) {
                    way = Number(event.target.value);
                    redraw();
                }
            },
            balance.ways.map(function(one, i) {
                return dom.make("option", {value: String(i), text: one.label, selected: i === way});
            }));
    }

    function lockRow() {
        var row = /[0-9]+$/.exec(live.state().cell || "");
        if (!row) return;
        if (locked.indexOf(Number(row[0])) < 0) locked.push(Number(row[0]));
        redraw();
    }

    function unlock() {
        locked = [];
        redraw();
    }

    function balancePart(balance) {
        if (way >= balance.ways.length) way = 0;
        var now = balance.ways[way];
        var toggle = dom.link(dom.say("sidebar.balance.heading"), "balance", function() {
            balancing = !balancing;
            redraw();
        }, {"aria-expanded": String(balancing)});
        if (!balancing) return toggle;
        return dom.make("div", {"class": "balance"}, [
            toggle, balance.note && dom.make("p", {"class": "note", text: balance.note}),
            balance.ways.length > 0 && wayChooser(balance),
            now &&
                dom.make(
                    "ul", {"class": "lines"},
                    now.lines.map(function(line) { return dom.make("li", {text: line}); })),
            dom.make(
                "div", {"class": "buttons"},
                [
                    now &&
                        dom.button(
                            dom.say("sidebar.balance.apply"), "balance-apply",
                            function() { actions.edit(now.label, now.edits); }),
                    dom.button(dom.say("sidebar.balance.lock"), "balance-lock", lockRow)
                ]),
            balance.locked && dom.link(balance.locked, "balance-unlock", unlock)
        ]);
    }

    function draw(place, sums) {
        if (sums.note) place.appendChild(dom.make("p", {"class": "note", text: sums.note}));
        sums.forms.forEach(function(form, f) {
            if (form.heading) place.appendChild(dom.make("h3", {text: form.heading}));
            form.weights.forEach(function(line) { place.appendChild(weight(line)); });
            if (form.total)
                total(form.total).forEach(function(element) { place.appendChild(element); });
            form.identities.forEach(function(
                line, i) { place.appendChild(identity(line, f + "-" + i)); });
        });
        if (sums.balance) place.appendChild(balancePart(sums.balance));
    }

    return {
        render: function(place, view) {
            dom.fill(place, [view.sums, way, balancing], function() { draw(place, view.sums); });
        },
        lockedRows: function() { return locked; },
        onChange: function(act) { redraw = act; }
    };
}());
