// The part 检查: counts, the list of findings, the picked one in full with its repairs.
// SPDX-License-Identifier: MPL-2.0
//
// The list is walked with the arrow keys; Enter goes to the cell. What is picked stays with the
// finding, not with its place in the list.
var JibiaoCheck = (function() {
    "use strict";
    var dom = JibiaoDom, actions = JibiaoActions, live = JibiaoLive;
    var picked = null;       // key of a finding
    var pickedAside = null;  // number among those set aside
    var expanded = false, entering = false;
    var outcome = "", lastCell = "";
    var redraw = function() {};

    var SIGNS = {error: "✕", warning: "!", hint: "i"};

    function counts(view) {
        return dom.make("div", {"class": "counts", role: "status"}, [
            dom.make("span", {
                "class": view.counts.errors ? "error" : "",
                text: dom.say("sidebar.check.errors", {count: view.counts.errors})
            }),
            dom.make("span", {
                "class": view.counts.warnings ? "warning" : "",
                text: dom.say("sidebar.check.warnings", {count: view.counts.warnings})
            }),
            dom.make("span", {text: dom.say("sidebar.check.hints", {count: view.counts.hints})})
        ]);
    }

    // ---- the list ----

    function option(id, row, is_picked, pick, activate) {
        return dom.make(
            "div", {
                role: "option",
                id: id,
                "aria-selected": String(is_picked),
                title: row.message,
                "class": "row " + row.severity,
                "aria-label": row.word + " " + row.cell + " " + row.brief,
                onclick: pick,
                ondblclick: activate
            },
            [
                dom.make("span", {
                    "class": "sign " + row.severity,
                    text: SIGNS[row.severity] || "–",
                    "aria-hidden": "true"
                }),
                dom.make("span", {"class": "cell", text: row.cell}),
                dom.make("span", {"class": "brief", text: row.brief})
            ]);
    }

    /**
     * Everything that can be picked, in order: findings, then those set aside when they are shown.
     */
    function entries(view) {
        var all = view.rows.map(function(row) { return {row: row, key: row.key, aside: null}; });
        if (!expanded) return all;
        return all.concat(view.aside.map(function(row, i) {
            var shown = {
                severity: "aside",
                word: dom.say("sidebar.aside.heading"),
                cell: row.cell,
                brief: row.brief,
                message: row.message
            };
            return {row: shown, key: null, aside: i};
        }));
    }

    function isPicked(entry) {
        return entry.aside === null ? entry.key === picked : entry.aside === pickedAside;
    }

    function pick(entry) {
        picked = entry.key;
        pickedAside = entry.aside;
        entering = false;
        outcome = "";
        lastCell = entry.row.cell;
        if (entry.row.cell) actions.go(live.state().sheet, entry.row.cell);
        redraw();
    }

    function walk(all, event) {
        var now = -1, steps = {
            ArrowDown: 1,
            ArrowUp: -1,
            PageDown: 8,
            PageUp: -8,
            Home: -all.length,
            End: all.length
        };
        all.forEach(function(entry, i) {
            if (isPicked(entry)) now = i;
        });
        if (event.key === "Enter" && now >= 0) {
            actions.go(live.state().sheet, all[now].row.cell);
        } else if (steps[event.key] && all.length > 0) {
            pick(all[Math.max(0, Math.min(all.length - 1, now + steps[event.key]))]);
            event.preventDefault();
        }
    }

    function list(view) {
        var all = entries(view), active = null;
        var box = dom.make(
            "div", {
                role: "listbox",
                tabindex: "0",
                "class": "findings",
                "data-key": "findings",
                "aria-label": dom.say("panel.check"),
                onkeydown: function(event) { walk(all, event); }
            },
            all.map(function(entry, i) {
                if (isPicked(entry)) active = "finding-" + i;
                return option(
                    "finding-" + i, entry.row, isPicked(entry), function() { pick(entry); },
                    function() { actions.go(live.state().sheet, entry.row.cell); });
            }));
        if (active) box.setAttribute("aria-activedescendant", active);
        return box;
    }

    // ---- the picked one ----

    function fixButtons(details) {
        return details.fixes.map(function(fix, i) {
            return dom.button(
                fix.label, "fix-" + i, function() { actions.edit(fix.label, fix.edits); });
        });
    }

    function reasonInput(details) {
        var input = dom.make("input", {
            type: "text",
            id: "reason",
            "data-key": "reason",
            onkeydown: function(event) {
                if (event.key === "Enter" && !event.isComposing) store();
            }
        });
        function store() {
            if (input.value.trim() === "") {
                input.focus();
                return;
            }
            entering = false;
            picked = null;
            actions.setAside(details.key, input.value.trim());
        }
        return dom.make("div", {"class": "reason"}, [
            dom.make("label", {"for": "reason", text: dom.say("sidebar.aside.ask")}), input,
            dom.make(
                "div", {"class": "buttons"},
                [
                    dom.button(dom.say("sidebar.aside.store"), "aside-store", store),
                    dom.button(
                        dom.say("sidebar.aside.cancel"), "aside-cancel",
                        function() {
                            entering = false;
                            redraw();
                        })
                ])
        ]);
    }

    function buttons(details, view) {
        var alike = view.rows.filter(function(row) { return row.rule === details.rule; }).length;
        var all = fixButtons(details);
        if (alike > 1 && details.fixes.length > 0) {
            all.push(dom.button(
                dom.say("wps.fix-alike", {count: alike}), "fix-alike",
                function() { actions.repair(details.rule); }));
        }
        if (details.can_be_set_aside) {
            all.push(dom.button(dom.say("sidebar.aside.offer"), "aside", function() {
                entering = true;
                redraw();
                dom.byId("reason").focus();
            }));
        }
        return dom.make("div", {"class": "buttons"}, all);
    }

    function detailsPart(details, view) {
        var heading = details.word + "　" + details.cell +
            (details.refused ? "　" + dom.say("sidebar.check.refused") : "");
        return dom.make("div", {"class": "details"}, [
            dom.make("h3", {"class": details.severity, text: heading}),
            entering ? reasonInput(details) : buttons(details, view),
            dom.make("p", {text: details.message}),
            details.other &&
                dom.link(
                    details.other.label, "other",
                    function() { actions.go(details.other.sheet, details.other.cell); }),
            details.why &&
                dom.make(
                    "p", {"class": "note", text: dom.say("sidebar.check.why", {why: details.why})}),
            details.source && dom.make("p", {
                "class": "note",
                text: dom.say("sidebar.check.source", {source: details.source})
            })
        ]);
    }

    function asidePart(row, number) {
        return dom.make("div", {"class": "details"}, [
            dom.make("h3", {text: dom.say("sidebar.aside.heading") + "　" + row.cell}),
            dom.make(
                "div", {"class": "buttons"},
                [dom.button(
                    dom.say(row.applies ? "sidebar.aside.restore" : "sidebar.aside.forget"),
                    "restore",
                    function() {
                        pickedAside = null;
                        actions.restore(number);
                    })]),
            dom.make("p", {text: row.message})
        ]);
    }

    function lower(view) {
        if (pickedAside !== null && view.aside[pickedAside])
            return asidePart(view.aside[pickedAside], pickedAside);
        if (view.details && picked) return detailsPart(view.details, view);
        return dom.make("p", {"class": "note", text: outcome || dom.say("sidebar.check.pick")});
    }

    // ---- all of it ----

    function draw(place, view) {
        place.appendChild(counts(view));
        if (view.note) place.appendChild(dom.make("p", {"class": "note", text: view.note}));
        if (entries(view).length > 0) {
            place.appendChild(list(view));
            place.appendChild(dom.button(
                dom.say("sidebar.check.apply-safe", {count: view.safe_fixes}), "safe",
                function() { actions.repair(); },
                {disabled: view.safe_fixes === 0, "class": "wide"}));
            place.appendChild(lower(view));
        } else if (outcome) {
            place.appendChild(dom.make("p", {"class": "note", text: outcome}));
        }
        if (view.aside.length > 0) place.appendChild(asideLink(view));
        if (view.elsewhere.length > 0) {
            place.appendChild(dom.link(
                dom.say("sidebar.check.elsewhere", view.counts_elsewhere), "elsewhere",
                function() { actions.go(view.elsewhere[0], "A1"); },
                {title: view.elsewhere.join("、")}));
        }
    }

    function asideLink(view) {
        return dom.link(
            expanded ? dom.say("sidebar.aside.less") : view.aside_label,
            "aside-toggle", function() {
                expanded = !expanded;
                pickedAside = null;
                redraw();
            }, {"aria-expanded": String(expanded)});
    }

    /** A finding that is gone says so, once. */
    function settle(view) {
        if (picked && !(view.details && view.details.key === picked)) {
            outcome = dom.say("sidebar.check.gone", {cell: lastCell});
            picked = null;
            entering = false;
        }
        if (view.aside.length === 0) expanded = false;
        if (pickedAside !== null && !view.aside[pickedAside]) pickedAside = null;
    }

    function render(place, view) {
        settle(view.check);
        var old = place.querySelector(".findings"), top = old ? old.scrollTop : 0;
        var drawn = dom.fill(
            place, [view.check, picked, pickedAside, expanded, entering, outcome],
            function() { draw(place, view.check); });
        var now = place.querySelector(".findings");
        if (!drawn || !now) return;
        now.scrollTop = top;
        var active = now.querySelector("[aria-selected='true']");
        if (active) active.scrollIntoView({block: "nearest"});
    }

    return {
        render: render,
        key: function() { return picked; },
        onChange: function(act) { redraw = act; },
        focus: function() {
            var box = document.querySelector(".findings");
            if (box) /** @type {HTMLElement} */
                (box).focus();
        }
    };
}());
