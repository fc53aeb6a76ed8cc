// The object `Application` as the add-in sees it, over a workbook in memory or in Calc.
// SPDX-License-Identifier: MPL-2.0
var JibiaoDouble = (function() {
    "use strict";

    /** `options`: locale (1033 …), undo: whether steps can be joined, files: a place for files. */
    function Double(book, options) {
        this.book = book;
        this.options = options || {};
        this.counter = new JibiaoStrict.Counter();
        this.listeners = {};
        this.storage = {};
        this.panes = [];
        this.files = {};
        this.steps = [];       // what UndoTransBegin and UndoTransEnd were told
        this.editing = false;  // a cell is being edited: the host answers nothing
        this.application = this.makeApplication();
    }

    Double.prototype.make = function(
        type, parts) { return JibiaoStrict.strict(type, parts, this.counter); };

    function attribute(sheet, area, name) {
        return {
            get: function() { return sheet.attribute(area, name); },
            set: function(value) { sheet.setAttribute(area, name, value); }
        };
    }

    Double.prototype.range = function(sheet, area) {
        var double = this;
        if (double.editing) throw new Error("a cell is being edited");
        JibiaoBook.parse(area);
        var parts = {
            Address: function(row, column) {
                if (row !== false || column !== false)
                    return area.replace(/([A-Z]+)([0-9]+)/g, "$$$1$$$2");
                return area;
            },
            Merge: function() { sheet.merge(area); },
            UnMerge: function() { sheet.unmerge(area); },
            Clear: function() {
                sheet.wipe(area);
                return true;
            },
            ClearContents: function() {
                sheet.clear(area);
                return true;
            },
            Select: function() {
                double.book.cell = area.split(":")[0];
                return true;
            },
            Insert: function() {
                if (!/^[0-9]+:[0-9]+$/.test(area)) throw new Error("the double inserts rows only");
                sheet.insertRow(Number(area.split(":")[0]));
                return true;
            },
            get MergeCells() { return sheet.merged(area); },
            get MergeArea() { return double.range(sheet, sheet.mergeArea(area)); },
            get Text() { return sheet.text(area); },
            get Value2() { return sheet.values(area); },
            set Value2(value) { double.write(sheet, function() { sheet.enter(area, value); }); },
            get Formula() { return sheet.formulas(area); },
            set Formula(value) { double.write(sheet, function() { sheet.enter(area, value); }); },
            get Font() { return double.font(sheet, area); },
            get Borders() { return double.borders(sheet, area); },
            get Validation() { return double.validation(sheet, area); },
            get ColumnWidth() { return sheet.widths[area] || 8.38; },
            set ColumnWidth(value) { sheet.widths[area] = value; },
            get Width() { return (sheet.widths[area] || 8.38) * 5.25 + 3.75; },
            get RowHeight() { return sheet.heights[area] || 14.25; },
            set RowHeight(value) { sheet.heights[area] = value; }
        };
        var looks = {
            NumberFormat: "format",
            Locked: "locked",
            HorizontalAlignment: "horizontal",
            VerticalAlignment: "vertical",
            WrapText: "wrap"
        };
        Object.keys(looks).forEach(function(
            name) { Object.defineProperty(parts, name, attribute(sheet, area, looks[name])); });
        return double.make("Et.Range", parts);
    };

    /** What the add-in writes tells it of the change as a user's would. */
    Double.prototype.write = function(sheet, work) {
        if (this.book.readOnly) throw new Error("read-only");
        if (sheet.isProtected) throw new Error("protected");
        work();
    };

    Double.prototype.font = function(sheet, area) {
        var parts = {};
        Object.defineProperty(parts, "Bold", attribute(sheet, area, "bold"));
        Object.defineProperty(parts, "Size", attribute(sheet, area, "points"));
        return this.make("Et.Font", parts);
    };
    Double.prototype.borders = function(sheet, area) {
        var parts = {};
        Object.defineProperty(parts, "LineStyle", attribute(sheet, area, "border"));
        Object.defineProperty(parts, "Weight", attribute(sheet, area, "thickness"));
        return this.make("Et.Borders", parts);
    };
    Double.prototype.validation = function(sheet, area) {
        var list = {area: area, formula: "", strict: true};
        return this.make("Et.Validation", {
            Delete: function() {
                sheet.lists = sheet.lists.filter(function(other) { return other.area !== area; });
            },
            Add: function(type, style, operator, formula) {
                if (type !== 3) throw new Error("the double knows lists only");
                list.formula = formula;
                sheet.lists.push(list);
            },
            get IgnoreBlank() { return true; },
            set IgnoreBlank(value) { list.blank = value; },
            get InCellDropdown() { return true; },
            set InCellDropdown(value) { list.dropDown = value; },
            get ShowError() { return list.strict; },
            set ShowError(value) { list.strict = value; }
        });
    };

    Double.prototype.sheet = function(sheet) {
        var double = this;
        return this.make("Et.Worksheet", {
            Range: function(area) { return double.range(sheet, area); },
            Activate: function() { double.activate(sheet); },
            get Name() { return sheet.name; },
            set Name(name) {
                double.book.renameSheet ? double.book.renameSheet(sheet, name) : sheet.name = name;
            },
            get UsedRange() { return double.range(sheet, sheet.used()); },
            get ProtectContents() { return sheet.isProtected; },
            get PageSetup() { return double.page(sheet); }
        });
    };
    Double.prototype.page = function(sheet) {
        var page = sheet.page = sheet.page || {}, parts = {};
        ["Orientation", "PaperSize", "Zoom", "FitToPagesWide", "FitToPagesTall",
         "CenterHorizontally"]
            .forEach(function(name) {
                Object.defineProperty(parts, name, {
                    get: function() { return page[name]; },
                    set: function(value) { page[name] = value; }
                });
            });
        return this.make("Et.PageSetup", parts);
    };

    Double.prototype.sheets = function() {
        var double = this;
        return this.make("Et.Sheets", {
            get Count() { return double.book.sheets.length; },
            Item: function(key) { return double.sheet(double.book.sheet(key)); },
            Add: function() { return double.sheet(double.book.addSheet()); }
        });
    };

    Double.prototype.workbook = function() {
        var double = this, book = this.book;
        return this.make("Et.Workbook", {
            get FullName() { return book.fullName; },
            get Name() { return book.fullName.replace(/^.*[\\/]/, ""); },
            get Path() { return book.fullName.replace(/[\\/]?[^\\/]*$/, ""); },
            get ReadOnly() { return book.readOnly; },
            get ProtectStructure() { return book.structureProtected; },
            get Worksheets() { return double.sheets(); },
            get ActiveSheet() { return double.sheet(book.sheets[book.active]); },
            get Names() { return double.names(); },
            get CustomDocumentProperties() { return double.properties(); },
            get Saved() { return book.saved; },
            set Saved(value) { book.saved = value; }
        });
    };
    Double.prototype.names = function() {
        var double = this, names = this.book.names;
        return this.make("Et.Names", {
            get Count() { return Object.keys(names).length; },
            Item: function(index) {
                var name = Object.keys(names)[index - 1];
                return double.make("Et.Name", {get Name() { return name; }});
            },
            Add: function(name, target) {
                if (names[name]) throw new Error("the name exists: " + name);
                double.book.addName ? double.book.addName(name, target) : names[name] = target;
            }
        });
    };
    Double.prototype.properties = function() {
        var double = this, properties = this.book.properties;
        return this.make("Kso.DocumentProperties", {
            Item: function(name) {
                if (!(name in properties)) throw new Error("no property " + name);
                return double.make("Kso.DocumentProperty", {
                    get Value() { return properties[name]; },
                    Delete: function() {
                        delete properties[name];
                        double.book.saved = false;
                    }
                });
            },
            Add: function(name, linked, type, value) {
                if (String(value).length > 255) throw new Error("too long a property");
                properties[name] = value;
            }
        });
    };

    Double.prototype.pane = function(url) {
        var pane = {url: url, visible: false, width: 0}, number = this.panes.push(pane);
        return this.paneOf(number);
    };
    Double.prototype.paneOf = function(number) {
        var pane = this.panes[number - 1];
        if (!pane) throw new Error("no pane " + number);
        return this.make("WPS.CustomTaskpane", {
            get ID() { return number; },
            get Visible() { return pane.visible; },
            set Visible(value) { pane.visible = value; },
            get Width() { return pane.width; },
            set Width(value) { pane.width = value; },
            get MinWidth() { return 0; },
            set MinWidth(value) { pane.least = value; },
            get DockPosition() { return 2; },
            set DockPosition(value) { pane.dock = value; }
        });
    };

    Double.prototype.fileSystem = function() {
        var files = this.files, double = this;
        return this.make("WPS.FileSystem", {
            Exists: function(path) { return path in files; },
            Remove: function(path) { delete files[path]; },
            writeAsBinaryString: function(path, data) {
                if (double.options.fullDisk) data = data.slice(0, 100);
                files[path] = data;
                return true;
            },
            readAsBinaryString: function(path) { return files[path]; }
        });
    };

    Double.prototype.makeApplication = function() {
        var double = this, kept = this.storage;
        return this.make("Application", {
            get ActiveWorkbook() { return double.book ? double.workbook() : null; },
            get ActiveCell() {
                return double.range(double.book.sheets[double.book.active], double.book.cell);
            },
            get ActiveWindow() { return double.make("Et.Window", {get Hwnd() { return 77; }}); },
            get ScreenUpdating() { return true; },
            set ScreenUpdating(value) { double.updating = value; },
            get DebugTools() { return double.debugTools(); },
            get FileSystem() { return double.fileSystem(); },
            get Env() {
                return double.make(
                    "WPS.Env", {GetDesktopPath: function() { return "/home/u/Desktop"; }});
            },
            get LanguageSettings() {
                return double.make(
                    "Kso.LanguageSettings",
                    {LanguageID: function() { return double.options.locale || 2052; }});
            },
            get ApiEvent() {
                return double.make("WPS.EtApiEvent", {
                    AddApiEventListener: function(name, tell) {
                        (double.listeners[name] = double.listeners[name] || []).push(tell);
                    }
                });
            },
            get PluginStorage() {
                return double.make("WPS.PluginStorage", {
                    getItem: function(key) { return kept[key] || ""; },
                    setItem: function(key, value) { kept[key] = String(value); },
                    removeItem: function(key) { delete kept[key]; }
                });
            },
            get Version() { return "12.0"; },
            get Build() { return 1; },
            get OperatingSystem() { return "double"; },
            GetSaveAsFilename: function(name) {
                if (double.options.noDialog) throw new Error("no dialog here");
                return double.options.cancels ? false : "/home/u/" + name;
            },
            CreateTaskPane: function(url) { return double.pane(url); },
            GetTaskPane: function(number) { return double.paneOf(number); }
        });
    };
    Double.prototype.debugTools = function() {
        var double = this;
        if (double.options.undo === false) return null;
        return this.make("Et.DebugTools", {
            UndoTransBegin: function() { double.steps.push("begin"); },
            UndoTransEnd: function(book, cancel, title) { double.steps.push(title); }
        });
    };

    // ---- what a person does ----

    Double.prototype.fire = function(name) {
        var all = this.listeners[name] || [], rest = Array.prototype.slice.call(arguments, 1);
        all.forEach(function(tell) { tell.apply(null, rest); });
    };
    Double.prototype.changed = function(
        sheet, area) { this.fire("SheetChange", this.sheet(sheet), this.range(sheet, area)); };

    /** Types into a cell of the sheet in view and presses Enter. */
    Double.prototype.type = function(name, text) {
        var sheet = this.book.sheets[this.book.active], below = JibiaoBook.parse(name);
        sheet.enter(name, text);
        this.changed(sheet, name);
        this.select(JibiaoBook.areaName(
            {top: below.top + 1, bottom: below.top + 1, left: below.left, right: below.left}));
    };
    Double.prototype.select = function(name) {
        var sheet = this.book.sheets[this.book.active];
        this.book.cell = name;
        this.fire("SheetSelectionChange", this.sheet(sheet), this.range(sheet, name));
    };
    Double.prototype.activate = function(sheet) {
        this.book.goTo(sheet);
        this.fire("SheetActivate", this.sheet(sheet));
    };

    return {Double: Double};
}());
