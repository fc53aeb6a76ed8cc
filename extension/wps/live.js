// The workbook in front, followed: events of the host become readings, readings become what the
// core knows. Tells the pane when there is something new. SPDX-License-Identifier: MPL-2.0
//
// One posted step at a time: what happens meanwhile is noted and read in the next one. The sheet in
// view comes first, the others when there is nothing else to do.
var JibiaoLive = (function() {
    "use strict";

    /** Calls of the host in one go: 6 ms. */
    var BUDGET = 30;
    /**
     * While a cell is being edited the host answers nothing: how often and how soon to ask again.
     */
    var TRIES = 20, AGAIN_AFTER = 500;

    var host = JibiaoHost;
    /** @type {Jibiao.Language} */
    var language = "zh_CN";
    /** Called with what is in front after each change: see `state`. */
    var tell = function() {};

    var book = null;       // the workbook in front
    var sheetName = null;  // the sheet in view
    var cell = null;       // the cell in use
    var known = {};        // by workbook: {sheets: [names], memories: {sheet: Memory}}
    var pending = {};      // by sheet: the changed area, null for all of it
    var unread = [];       // other sheets, to be read when there is time
    var reading = null;    // {name, work}
    var posted = false, failures = 0, changesSeen = false, listChanged = true;
    var trouble = null;  // why the host could not be read
    var notice = null;   // what the core says of the workbook itself

    /** @param {Jibiao.Request} request */
    function call(request) {
        request.language = language;
        var answer = Jibiao.call(request);
        if (answer.lost) answer.lost.forEach(forget);
        return answer;
    }

    function forget(document) {
        delete known[document];
        listChanged = true;
    }

    function post(delay) {
        if (posted) return;
        posted = true;
        window.setTimeout(function() {
            posted = false;
            try {
                step();
                failures = 0;
            } catch (refused) {
                refusedBy(refused);
            }
        }, delay || 0);
    }

    /** The host refuses while a cell is being edited; later it will not. */
    function refusedBy(error) {
        if (reading) pending[reading.name] = null;
        reading = null;
        if (++failures < TRIES) {
            post(AGAIN_AFTER);
            return;
        }
        failures = 0;
        trouble = String(error && error.message || error);
        tell();
    }

    // ---- one step ----

    function step() {
        if (!lookAround()) return;
        if (!reading) reading = next();
        if (!reading) return;
        if (reading.work.step(BUDGET)) finish();
        if (reading || Object.keys(pending).length > 0 || unread.length > 0) post();
    }

    /** What is in front? False where there is no workbook. */
    function lookAround() {
        var now = host.workbook();
        var sheet = now && now.activeSheet();
        var before = cell;
        cell = sheet ? host.activeCell() : null;
        if (!sheet) {
            if (book) book = sheetName = null;
            tell();
            return false;
        }
        if (!book || book.id !== now.id || !known[now.id]) open(now);
        book = now;
        if (listChanged || known[book.id].sheets.indexOf(sheet.name) < 0) nameSheets();
        var moved = sheet.name !== sheetName;
        sheetName = sheet.name;
        if (!known[book.id].memories[sheetName] && !(sheetName in pending))
            pending[sheetName] = null;
        if (moved) reading = null;
        if ((moved || cell !== before) && known[book.id].memories[sheetName]) tell();
        return true;
    }

    function open(workbook) {
        reading = null;
        pending = {};
        unread = [];
        if (!known[workbook.id]) {
            known[workbook.id] = {sheets: [], memories: {}};
            var answer = call(
                {call: "open", document: workbook.id, decisions: host.readDecisions(workbook)});
            notice = answer.error     ? answer.error.message :
                answer.result.trouble ? answer.result.trouble.message :
                                        null;
        }
        listChanged = true;
    }

    function nameSheets() {
        listChanged = false;
        var names = book.sheetNames(), mine = known[book.id], memories = {};
        mine.sheets = names;
        names.forEach(function(name) {
            if (mine.memories[name]) memories[name] = mine.memories[name];
        });
        mine.memories = memories;
        call({call: "sheets", document: book.id, names: names});
        unread = names.filter(function(name) { return !memories[name]; });
    }

    /**
     * The next sheet to be read: the one in view, then those that changed, then those never read.
     */
    function next() {
        var name = sheetName in pending ? sheetName : Object.keys(pending)[0];
        var changed = null;
        if (name !== undefined) {
            changed = pending[name];
            delete pending[name];
        } else {
            name = unread.shift();
        }
        if (name === undefined) return null;
        if (known[book.id].sheets.indexOf(name) < 0) return next();
        unread = unread.filter(function(other) { return other !== name; });
        var memory = known[book.id].memories[name] || new JibiaoReading.Memory();
        return {
            name: name,
            changed: changed,
            memory: memory,
            work: new JibiaoReading.Reading(book.sheet(name), memory, changed)
        };
    }

    function finish() {
        var done = reading;
        reading = null;
        var answer = call(
            {call: "update", document: book.id, sheet: done.name, snapshot: done.work.snapshot()});
        trouble = null;
        if (answer.error) notice = answer.error.message;
        if (!known[book.id]) {  // lost after a trap: begins anew
            post();
            return;
        }
        known[book.id].memories[done.name] = done.memory;
        if (answer.error || answer.result.changed || done.name === sheetName) tell();
    }

    // ---- what happens ----

    /** A change in the midst of a reading: that one begins anew. */
    function note(sheet, area) {
        if (reading && reading.name === sheet) {
            area = reading.changed === null ? null : JibiaoAreas.around(area, reading.changed);
            reading = null;
        }
        pending[sheet] = sheet in pending ? JibiaoAreas.around(pending[sheet], area) : area;
    }

    function happened(event, place) {
        if (event === "SheetChange") {
            changesSeen = true;
            if (place.sheet !== null) note(place.sheet, place.area);
        } else if (event === "SheetSelectionChange") {
            // A host that never told of a change is read whenever the user goes on.
            if (!changesSeen && sheetName !== null && !reading) note(sheetName, "A1");
        } else {
            listChanged = true;
            if (event === "SheetActivate" && place.sheet !== null) pending[place.sheet] = null;
        }
        post();
    }

    function refresh() {
        if (book && known[book.id]) {
            known[book.id].sheets.forEach(function(name) { pending[name] = null; });
        }
        notice = null;
        listChanged = true;
        post();
    }

    /** Writes by `work` and reads what it changed. Tells whether it was one step of undo. */
    function write(title, sheetNames, work) {
        var one_step = host.asOneStep(book, title, work);
        sheetNames.forEach(function(name) { pending[name] = null; });
        listChanged = true;
        post();
        return one_step;
    }

    function start(options) {
        language = options.language;
        tell = function() { options.changed(state()); };
        host.listen(happened);
        post();
    }

    function state() {
        return {
            book: book,
            sheet: sheetName,
            cell: cell,
            trouble: trouble,
            notice: notice,
            busy: reading !== null || Object.keys(pending).length > 0
        };
    }

    return {
        start: start,
        state: state,
        call: call,
        refresh: refresh,
        write: write,
        /** Something other than a sheet has changed: what the user decided. */
        speakUp: function() { tell(); }
    };
}());
