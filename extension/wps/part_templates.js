// The part 表样: which form the sheet was taken for, what unknown headers mean, forms to insert.
// SPDX-License-Identifier: MPL-2.0
var JibiaoTemplates = (function() {
    "use strict";
    var dom = JibiaoDom, actions = JibiaoActions;
    var open = null;  // null: as the sheet asks for; the user opened or closed the list otherwise
    var picked = null;
    var filter = {};
    var redraw = function() {};

    function choice(key, label, entries) {
        return dom.make(
            "select", {
                "aria-label": label,
                "data-key": "filter-" + key,
                onchange: function(event) {
                    filter[key] = event.target.value;
                    redraw();
                }
            },
            [dom.make("option", {value: "", text: label})].concat(entries.map(function(entry) {
                return dom.make(
                    "option", {value: entry, text: entry, selected: filter[key] === entry});
            })));
    }

    function search() {
        return dom.make("input", {
            type: "search",
            "data-key": "search",
            placeholder: dom.say("sidebar.templates.search"),
            "aria-label": dom.say("sidebar.templates.search"),
            value: filter.search || "",
            oninput: function(event) {
                filter.search = event.target.value;
                redraw();
            }
        });
    }

    /** A list that the arrow keys walk through; Enter inserts. */
    function list(view) {
        var box = dom.make("select", {
            size: 7,
            "class": "list",
            "data-key": "templates",
            "aria-label": dom.say("panel.insert"),
            onchange: function(event) {
                picked = event.target.value;
                redraw();
            },
            onkeydown: function(event) {
                if (event.key === "Enter" && picked) actions.insertHere(picked);
            }
        }),
            group = null;
        view.rows.forEach(function(row) {
            if (!group || group.label !== row.region) {
                group = dom.make("optgroup", {label: row.region});
                box.appendChild(group);
            }
            group.appendChild(dom.make(
                "option",
                {value: row.id, text: row.label, title: row.about, selected: row.id === picked}));
        });
        return box;
    }

    function chosen(view) {
        return view.rows.filter(function(row) { return row.id === picked; })[0] || null;
    }

    function gallery(view) {
        var row = chosen(view);
        function insert(how) {
            return function() {
                open = null;
                how(picked);
            };
        }
        return [
            search(),
            dom.make(
                "div", {"class": "filters"},
                [
                    choice("region", dom.say("sidebar.templates.all-regions"), view.regions),
                    choice("year", dom.say("sidebar.templates.all-years"), view.years),
                    choice("kind", dom.say("sidebar.templates.all-kinds"), view.kinds)
                ]),
            view.note ? dom.make("p", {"class": "note", text: view.note}) : list(view),
            dom.make(
                "p", {"class": "note", text: row ? row.about : dom.say("sidebar.templates.pick")}),
            dom.make(
                "div", {"class": "buttons"},
                [
                    dom.button(
                        dom.say("sidebar.templates.insert-here"), "insert-here",
                        insert(actions.insertHere), {disabled: !row}),
                    dom.button(
                        dom.say("sidebar.templates.insert-sheet"), "insert-sheet",
                        insert(actions.insertOnNewSheet), {disabled: !row})
                ])
        ];
    }

    function question(one, i) {
        var answer = dom.make("select", {"data-key": "column-" + i, "aria-label": one.text}, [
            dom.make("option", {value: "", text: dom.say("sidebar.columns.pick")})
        ].concat(one.choices.map(function(option, n) {
            return dom.make("option", {value: String(n + 1), text: option.label});
        })));
        return dom.make("div", {"class": "question"}, [
            dom.make("p", {text: one.text}), answer,
            dom.button(
                dom.say("sidebar.columns.confirm"), "confirm-" + i,
                function() {
                    if (answer.value === "") return;
                    actions.mean(one.header, one.choices[Number(answer.value) - 1].column);
                })
        ]);
    }

    function draw(place, view) {
        view.templates.recognised.forEach(function(
            sentence) { place.appendChild(dom.make("p", {text: sentence})); });
        view.columns.questions.forEach(function(one, i) { place.appendChild(question(one, i)); });
        view.columns.answers.forEach(function(one, i) {
            place.appendChild(dom.make("p", {"class": "note", text: one.text}, []));
            place.appendChild(dom.link(
                dom.say("sidebar.columns.change"), "change-" + i,
                function() { actions.forgetMeaning(one.header); }));
        });
        if (view.templates.has_form) {
            place.appendChild(
                dom.link(dom.say("command.insert-row"), "insert-row", actions.insertRow));
            place.appendChild(dom.link(
                dom.say(opened(view) ? "sidebar.templates.less" : "sidebar.templates.more"),
                "more", function() {
                    open = !opened(view);
                    redraw();
                }, {"aria-expanded": String(opened(view))}));
        }
        if (opened(view))
            gallery(view.templates).forEach(function(element) { place.appendChild(element); });
    }

    function opened(view) { return open === null ? !view.templates.has_form : open; }

    function render(place, view) {
        dom.fill(
            place, [view.templates, view.columns, opened(view), picked],
            function() { draw(place, view); });
    }

    return {
        render: render,
        filter: function() { return filter; },
        onChange: function(act) { redraw = act; },
        /** The ribbon asks for the list of forms. */
        show: function() {
            open = true;
            redraw();
            var field = document.querySelector("[data-key='search']");
            if (field) /** @type {HTMLElement} */
                (field).focus();
        }
    };
}());
