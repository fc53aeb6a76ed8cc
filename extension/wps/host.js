// The one file that knows WPS: reading, writing, events, panes and files, as plain values.
// SPDX-License-Identifier: MPL-2.0
//
// Every use of a member of Application costs about 0.2 ms, so nothing is asked twice and contents
// come in blocks. Addresses are A1 texts without "$". What the host refuses comes out as an
// exception of the host's own; `attempt` turns it into a value.
var JibiaoHost = (function() {
    "use strict";

    // Constants of the object model: the list Application.Enum is missing in older hosts.
    var DOWN = -4121, FROM_ABOVE = 0, DOCK_RIGHT = 2, TEXT_PROPERTY = 4, INTERFACE_LANGUAGE = 2;
    var PROPERTY = "jibiao-decisions-";

    /** @returns {WPSMergedRoot} */
    function application() { return window.Application || window.wps; }

    function plain(address) {
        var text = String(address).replace(/\$/g, "");
        var mark = text.lastIndexOf("!");
        return mark < 0 ? text : text.slice(mark + 1);
    }

    /** What `work` returns, or `otherwise` where the host refuses. */
    function attempt(work, otherwise) {
        try {
            return work();
        } catch (refused) {
            return otherwise;
        }
    }

    /** Arrays of rows, also of a block of one cell. */
    function rows(block) { return Array.isArray(block) ? block : [[block]]; }

    // ---- reading ----

    /** @typedef {ReturnType<typeof wrapBook>} WrappedBook a workbook, asked lazily */
    /** @typedef {ReturnType<typeof wrapSheet>} WrappedSheet */

    /** @param {Et.Sheets} sheets */
    function sheetOf(sheets, key) { return /** @type {Et.Worksheet} */ (sheets.Item(key)); }

    function workbook() {
        var book = application().ActiveWorkbook;
        return book ? wrapBook(book) : null;
    }

    /** @param {Et.Workbook} book */
    function wrapBook(book) {
        return {
            native: book,
            id: String(book.FullName),
            sheet: function(name) { return wrapSheet(sheetOf(book.Worksheets, name)); },
            sheetNames: function() {
                var sheets = book.Worksheets, names = [];
                for (var i = 1, count = sheets.Count; i <= count; ++i)
                    names.push(String(sheetOf(sheets, i).Name));
                return names;
            },
            activeSheet: function() {
                var sheet = book.ActiveSheet;
                return sheet ? wrapSheet(sheet) : null;
            },
            fileName: function() { return String(book.Name); },
            folder: function() { return String(book.Path || ""); },
            readOnly: function() { return book.ReadOnly === true; },
            structureProtected: function() { return book.ProtectStructure === true; }
        };
    }

    /** @param {Et.Worksheet} sheet */
    function wrapSheet(sheet) {
        function uniform(area, member) {
            var value = sheet.Range(area)[member];
            return value === undefined ? null : value;
        }
        return {
            native: sheet,
            name: String(sheet.Name),
            /** The used range, "B2:K40". */
            used: function() { return plain(sheet.UsedRange.Address(false, false)); },
            block: function(area) {
                var range = sheet.Range(area);
                return {values: rows(range.Value2), formulas: rows(range.Formula)};
            },
            /** One text for the area, or null where its cells differ. */
            format: function(area) { return uniform(area, "NumberFormat"); },
            /** true, false, or null where only a part is merged. */
            merged: function(area) { return uniform(area, "MergeCells"); },
            locked: function(area) { return uniform(area, "Locked"); },
            mergeArea: function(
                cell) { return plain(sheet.Range(cell).MergeArea.Address(false, false)); },
            text: function(cell) { return String(sheet.Range(cell).Text); },
            isProtected: function() { return sheet.ProtectContents === true; },
            /** A cell with content in the area. */
            occupied: function(area) {
                return rows(sheet.Range(area).Formula).some(function(row) {
                    return row.some(function(
                        text) { return text !== null && text !== undefined && text !== ""; });
                });
            }
        };
    }

    function activeCell() {
        var cell = attempt(function() { return application().ActiveCell; }, null);
        return cell ? plain(cell.Address(false, false)) : null;
    }

    // ---- writing ----

    function undoTools() {
        var tools = attempt(function() { return application().DebugTools; }, null);
        return tools &&
                attempt(function() { return typeof tools.UndoTransBegin === "function"; }, false) ?
            tools :
            null;
    }

    /**
     * What `work` writes is one step of undo where the host can; tells whether it is.
     *  @param {WrappedBook} book
     */
    function asOneStep(book, title, work) {
        var app = application(), tools = undoTools();
        var begun = !!tools && attempt(function() {
            tools.UndoTransBegin(book.native);
            return true;
        }, false);
        app.ScreenUpdating = false;
        try {
            work();
        } finally {
            app.ScreenUpdating = true;
            if (begun) attempt(function() { tools.UndoTransEnd(book.native, false, title); }, null);
        }
        return begun;
    }

    /** @param {WrappedSheet} sheet @param {Jibiao.Write} write */
    function writeCell(sheet, write) {
        var cell = sheet.native.Range(write.cell);
        if (write.kind === "clear") {
            cell.ClearContents();
        } else if (write.kind === "formula") {
            cell.Formula = write.text;
        } else if (write.kind === "number") {
            if (write.general) cell.NumberFormat = "General";
            cell.Value2 = /** @type {any} */ (write.number);
        } else {
            cell.Value2 = "'" + write.text;
        }
    }

    function writeCells(sheet, writes) {
        writes.forEach(function(write) { writeCell(sheet, write); });
    }

    /** @param {WrappedSheet} sheet */
    function insertRow(sheet, row) { sheet.native.Range(row + ":" + row).Insert(DOWN, FROM_ABOVE); }

    /** @param {WrappedSheet} sheet */
    function merge(sheet, area) {
        var range = sheet.native.Range(area);
        range.UnMerge();
        range.Merge();
    }

    // ---- what the workbook keeps for us ----

    /** @param {Kso.DocumentProperties} properties */
    function propertyOf(properties, number) {
        return attempt(function() { return properties.Item(PROPERTY + number) || null; }, null);
    }

    /** @param {WrappedBook} book */
    function readDecisions(book) {
        var properties = book.native.CustomDocumentProperties, text = "", piece;
        for (var number = 1; (piece = propertyOf(properties, number)) !== null; ++number)
            text += String(piece.Value);
        return text;
    }

    /** @param {WrappedBook} book */
    function writeDecisions(book, pieces) {
        var properties = book.native.CustomDocumentProperties, old;
        for (var number = 1; (old = propertyOf(properties, number)) !== null; ++number)
            old.Delete();
        pieces.forEach(function(
            piece, i) { properties.Add(PROPERTY + (i + 1), false, TEXT_PROPERTY, piece); });
        book.native.Saved = false;
    }

    // ---- going places ----

    /** @param {WrappedBook} book */
    function go(book, sheetName, cell) {
        var sheet = sheetOf(book.native.Worksheets, sheetName);
        sheet.Activate();
        sheet.Range(cell).Select();
    }

    // ---- files ----

    /**
     * Asks the user for a place: "" when the user went back, undefined where there is no such
     * dialog.
     */
    function askFile(name, filter, title) {
        var answer = attempt(
            function() { return application().GetSaveAsFilename(name, filter, 1, title); },
            undefined);
        return answer === undefined || typeof answer === "string" ? answer : "";
    }

    /** A path in the folder that no file has yet: "name.json", "name-2.json" … */
    function freePath(folder, name) {
        var files = application().FileSystem, point = name.lastIndexOf(".");
        var start = folder.replace(/[\\\/]+$/, "") + (folder.indexOf("\\") < 0 ? "/" : "\\"),
            path = start + name;
        for (var number = 2; files.Exists(path); ++number)
            path = start + name.slice(0, point) + "-" + number + name.slice(point);
        return path;
    }

    /** Text as the bytes of UTF-8, a character each: no host converts those. */
    function bytes(text) { return unescape(encodeURIComponent(text)); }

    function writeWhole(files, path, content) {
        return attempt(function() { return files.writeAsBinaryString(path, content); }, false) !==
            false &&
            attempt(function() { return files.readAsBinaryString(path) === content; }, false);
    }

    /** Writes beside the file first: a full disk never harms what was there. */
    function saveText(path, text) {
        var files = application().FileSystem, beside = path + ".part", content = bytes(text);
        var saved = writeWhole(files, beside, content) && writeWhole(files, path, content);
        attempt(function() { files.Remove(beside); }, null);
        return saved;
    }

    function desktopFolder() {
        return attempt(function() { return String(application().Env.GetDesktopPath()); }, "");
    }

    // ---- events ----

    function where(sheet, range) {
        return {
            sheet: attempt(function() { return String(sheet.Name); }, null),
            area: range ? attempt(function() { return plain(range.Address(false, false)); }, null) :
                          null
        };
    }

    /** `happened(name, place)`: place is {sheet, area}, both null where the event does not say. */
    function listen(happened) {
        var events = application().ApiEvent;
        function on(name, tell) {
            attempt(function() { events.AddApiEventListener(name, tell); }, null);
        }
        on("SheetChange", function(sheet, range) { happened("SheetChange", where(sheet, range)); });
        on("SheetActivate", function(sheet) { happened("SheetActivate", where(sheet, null)); });
        ["SheetSelectionChange", "WorkbookActivate", "WorkbookOpen", "NewWorkbook",
         "WorkbookNewSheet", "SheetBeforeDelete", "WorkbookAfterSave"]
            .forEach(function(
                name) { on(name, function() { happened(name, {sheet: null, area: null}); }); });
    }

    // ---- the panes, and what the pages of the add-in tell each other ----

    function storage() { return application().PluginStorage; }

    /**
     * Shows the pane of the window in front, makes it at the first time; `toggle` hides a visible
     * one.
     */
    function showPane(url, title, toggle) {
        var app = application(), kept = storage();
        var window_number = attempt(function() { return app.ActiveWindow.Hwnd; }, 0);
        var key = "jibiao.pane." + window_number;
        var id = kept.getItem(key);
        var pane = id ? attempt(function() { return app.GetTaskPane(Number(id)); }, null) : null;
        if (pane) {
            pane.Visible = !(toggle && pane.Visible);
            return;
        }
        pane = app.CreateTaskPane(url, title);
        kept.setItem(key, String(pane.ID));
        pane.DockPosition = DOCK_RIGHT;
        attempt(function() { pane.MinWidth = 250; }, null);
        pane.Width = 300;
        pane.Visible = true;
    }

    function put(key, value) { storage().setItem(key, value); }

    function take(key) {
        var kept = storage(), value = kept.getItem(key);
        if (!value) return null;
        kept.removeItem(key);
        return value;
    }

    /** The language of the interface, "zh-CN". */
    function locale() {
        var known = {
            1033: "en",
            2057: "en",
            1028: "zh-TW",
            3076: "zh-HK",
            5124: "zh-MO",
            2052: "zh-CN",
            4100: "zh-SG"
        };
        var number = attempt(
            function() { return application().LanguageSettings.LanguageID(INTERFACE_LANGUAGE); },
            0);
        return known[number] || window.navigator.language || "zh-CN";
    }

    /** What the probe page prints of the program. */
    function about() {
        var app = application();
        return {
            version: attempt(function() { return String(app.Version); }, "?"),
            build: attempt(function() { return String(app.Build); }, "?"),
            system: attempt(function() { return String(app.OperatingSystem); }, "?")
        };
    }

    function isThere() { return !!application(); }

    return {
        isThere: isThere,
        about: about,
        locale: locale,
        attempt: attempt,
        workbook: workbook,
        activeCell: activeCell,
        wrapBook: wrapBook,
        wrapSheet: wrapSheet,
        sheetOf: sheetOf,
        canUndoAsOne: function() { return undoTools() !== null; },
        asOneStep: asOneStep,
        writeCells: writeCells,
        insertRow: insertRow,
        merge: merge,
        readDecisions: readDecisions,
        writeDecisions: writeDecisions,
        go: go,
        askFile: askFile,
        freePath: freePath,
        saveText: saveText,
        desktopFolder: desktopFolder,
        listen: listen,
        showPane: showPane,
        put: put,
        take: take
    };
}());
