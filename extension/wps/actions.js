// What the buttons of the pane do: write repairs, insert forms, keep decisions, export.
// SPDX-License-Identifier: MPL-2.0
//
// Nothing is written before it is known that all of it can be; what cannot be done is said in the
// pane.
var JibiaoActions = (function() {
    "use strict";
    var host = JibiaoHost, live = JibiaoLive, dom = JibiaoDom;

    function said(text, is_trouble) {
        var place = dom.byId("said");
        place.textContent = text;
        place.className = is_trouble ? "trouble" : "";
    }

    function trouble(text) { said(text, true); }

    /** The sentence of an error: where WPS has words of its own, those. */
    function sentence(error) {
        if (error.code === "sheet.protected") return dom.say("wps.protected", {where: error.where});
        return error.message;
    }

    /**
     * What the core answers; null after the trouble was said.
     *  @param {Jibiao.Request} request
     */
    function ask(request) {
        var answer = live.call(request);
        if (answer.error) trouble(sentence(answer.error));
        return answer.error ? null : answer.result;
    }

    /** The workbook and the sheet in front; null, and said, where there is none. */
    function front() {
        var state = live.state();
        if (state.book && state.sheet) return state;
        trouble(dom.say("wps.no-sheet"));
        return null;
    }

    function writable(state) {
        if (state.book.readOnly()) trouble(dom.say("wps.read-only"));
        return !state.book.readOnly();
    }

    /** Runs `work` on the sheet in view; a refusal of the host is said. */
    function change(title, work) {
        var state = live.state();
        try {
            if (!writable(state)) return false;
            var one_step = live.write(
                title, [state.sheet],
                function() { work(state.book.sheet(state.sheet), state.book); });
            said(dom.say(one_step ? "wps.done" : "wps.done-in-steps", {what: title}));
            return true;
        } catch (refused) {
            trouble(dom.say(
                "wps.refused",
                {what: title, detail: String(refused && refused.message || refused)}));
            return false;
        }
    }

    function writeAll(title, writes) {
        return change(title, function(sheet) { host.writeCells(sheet, writes); });
    }

    /** Writes texts into cells as if typed, all or none. */
    function edit(title, edits) {
        var state = front();
        var answer = state &&
            ask({call: "edits", document: state.book.id, sheet: state.sheet, edits: edits});
        return !!answer && writeAll(title, answer.writes);
    }

    /**
     * The safe fixes of the sheet, or the first fix of each finding of `rule`, after a look at
     * them.
     */
    function repair(rule) {
        var state = front();
        if (!state) return;
        /** @type {Jibiao.Request} */
        var request = {call: "repair", document: state.book.id, sheet: state.sheet};
        if (rule) request.rule = rule;
        var plan = ask(request);
        if (!plan) return;
        if (plan.changes.length === 0) {
            said(dom.say("wps.nothing-to-fix"));
            return;
        }
        JibiaoDialog.ask({
            title: plan.title,
            text: plan.heading,
            lines: plan.changes.map(function(change) { return change.line; }),
            notes: [dom.say(host.canUndoAsOne() ? "preview.one-step" : "wps.many-steps")],
            answers: [
                {
                    label: dom.say("preview.apply"),
                    act: function() { writeAll(plan.title, plan.writes); }
                },
                {label: dom.say("preview.cancel")}
            ]
        });
    }

    function go(sheet, cell) {
        var state = live.state();
        if (!state.book) return;
        if (host.attempt(function() {
                host.go(state.book, sheet, cell);
                return true;
            }, false))
            return;
        trouble(dom.say("wps.no-way", {cell: cell, sheet: sheet}));
    }

    // ---- decisions ----

    /** @param {Jibiao.Request} request */
    function decide(request) {
        var result = ask(request), book = live.state().book;
        if (!result) return;
        var kept = host.attempt(function() {
            host.writeDecisions(book, result.pieces);
            return true;
        }, false);
        if (!kept) trouble(dom.say("wps.not-kept"));
        live.speakUp();
    }

    function setAside(key, reason) {
        var state = front();
        if (state)
            decide({
                call: "set_aside",
                document: state.book.id,
                sheet: state.sheet,
                key: key,
                reason: reason
            });
    }

    function restore(number) {
        var state = front();
        if (state)
            decide({call: "restore", document: state.book.id, sheet: state.sheet, aside: number});
    }

    /** A header means this column; null: the column is not checked. */
    function mean(header, column) {
        var state = front();
        if (state) decide({call: "mean", document: state.book.id, header: header, column: column});
    }

    function forgetMeaning(header) {
        var state = front();
        if (state) decide({call: "forget_meaning", document: state.book.id, header: header});
    }

    // ---- inserting ----

    function notInsertable(state, sheet, layout) {
        if (state.book.readOnly()) return dom.say("wps.read-only");
        if (sheet.isProtected()) return dom.say("wps.protected", {where: layout.range});
        if (sheet.occupied(layout.range)) return dom.say("wps.occupied", {where: layout.range});
        return "";
    }

    function insertHere(template) {
        var state = front();
        var layout = state && ask({call: "layout", template: template, cell: state.cell || "A1"});
        if (!layout) return;
        try {
            var sheet = state.book.sheet(state.sheet), no = notInsertable(state, sheet, layout);
            if (no) {
                trouble(no);
                return;
            }
        } catch (refused) {
            trouble(dom.say("wps.no-room", {where: layout.range}));
            return;
        }
        change(layout.title, function(target, book) { JibiaoLayout.apply(book, target, layout); });
    }

    function insertOnNewSheet(template) {
        var state = front();
        var layout = state && ask({call: "layout", template: template, cell: "A1"});
        if (!layout) return;
        if (state.book.structureProtected()) {
            trouble(dom.say("wps.structure-protected"));
            return;
        }
        change(
            layout.title,
            function(
                unused,
                book) { JibiaoLayout.apply(book, JibiaoLayout.addSheet(book, layout), layout); });
    }

    /** A row like the one of the cell in use, below it. */
    function insertRow() {
        var state = front();
        var plan = state && ask({
                       call: "row",
                       document: state.book.id,
                       sheet: state.sheet,
                       cell: state.cell || "A1"
                   });
        if (!plan) return;
        if (state.book.sheet(state.sheet).isProtected()) {
            trouble(dom.say("wps.protected", {where: plan.name}));
            return;
        }
        if (change(plan.title, function(sheet) { JibiaoRow.insert(sheet, plan); }))
            go(state.sheet, plan.name);
    }

    // ---- exporting ----

    /**
     * The path the user picked for "….json"; "" when the user went back. Where the host has no
     * dialog: beside the workbook, or on the desktop, under a name that is free.
     */
    function place(name) {
        var answer = host.askFile(name, "JSON (*.json),*.json", dom.say("export.title"));
        if (answer !== undefined) return answer;
        var folder = live.state().book.folder() || host.desktopFolder();
        return folder ? host.freePath(folder, name) : "";
    }

    function save(result) {
        var path = place(result.name);
        if (!path) return;
        if (!/\.json$/i.test(path)) path += ".json";
        if (host.saveText(path, result.text))
            said(dom.say("export.saved", {file: path}));
        else
            trouble(dom.say("wps.unwritable", {file: path}));
    }

    /** `make(state, draft)` is the call that makes the file. */
    function exportFile(make, draft) {
        var state = front(), result = state && ask(make(state, draft));
        if (!result) return;
        if (result.text !== null) {
            save(result);
            return;
        }
        JibiaoDialog.ask({
            title: dom.say("export.title"),
            text: result.question,
            answers: [
                {label: dom.say("wps.save-draft"), act: function() { exportFile(make, true); }},
                {label: dom.say("preview.cancel")}
            ]
        });
    }

    function exportForm(form) {
        exportFile(function(state, draft) {
            return {
                call: "export",
                document: state.book.id,
                sheet: state.sheet,
                form: form,
                draft: draft
            };
        }, false);
    }

    function exportWorkbook() {
        exportFile(function(state, draft) {
            return {
                call: "export_workbook",
                document: state.book.id,
                file: state.book.fileName(),
                draft: draft
            };
        }, false);
    }

    /** A form of the sheet, by `names`, or the whole workbook where it has further ones. */
    function exportForms(names, inWorkbook) {
        if (inWorkbook < 2) {
            exportForm(0);
            return;
        }
        var answers = names.map(function(name, i) {
            return {label: name, act: function() { exportForm(i); }};
        });
        answers.push(
            {label: dom.say("wps.export.all", {count: inWorkbook}), act: exportWorkbook});
        answers.push({label: dom.say("preview.cancel")});
        JibiaoDialog.ask(
            {title: dom.say("export.title"), text: dom.say("export.which"), answers: answers});
    }

    return {
        said: said,
        trouble: trouble,
        edit: edit,
        repair: repair,
        go: go,
        setAside: setAside,
        restore: restore,
        mean: mean,
        forgetMeaning: forgetMeaning,
        insertHere: insertHere,
        insertRow: insertRow,
        insertOnNewSheet: insertOnNewSheet,
        exportForms: exportForms
    };
}());
