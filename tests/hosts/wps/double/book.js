// A workbook in memory, as the double shows it: contents as they are after typing, formats, merges.
// SPDX-License-Identifier: MPL-2.0
//
// The other thing behind the double is a real Calc sheet (calc.cjs) with the same functions.
var JibiaoBook = (function() {
    "use strict";

    var ERRORS = {
        "#NULL!": -2146826288,
        "#DIV/0!": -2146826281,
        "#VALUE!": -2146826273,
        "#REF!": -2146826265,
        "#NAME?": -2146826259,
        "#NUM!": -2146826252,
        "#N/A": -2146826246
    };
    var LAST_ROW = 1048576, LAST_COLUMN = 16384;

    function columnNumber(name) {
        return name.split("").reduce(
                   function(sum, letter) { return sum * 26 + letter.charCodeAt(0) - 64; }, 0) -
            1;
    }
    function columnName(column) {
        return (column >= 26 ? columnName(Math.floor(column / 26) - 1) : "") +
            String.fromCharCode(65 + column % 26);
    }
    function parse(area) {
        var found = /^\$?([A-Z]*)\$?([0-9]*)(?::\$?([A-Z]*)\$?([0-9]*))?$/.exec(area);
        if (!found || !(found[1] || found[2])) throw new Error("no area: " + area);
        var last = found[3] === undefined ? [found[1], found[2]] : [found[3], found[4]];
        var made = {
            top: found[2] ? found[2] - 1 : 0,
            left: found[1] ? columnNumber(found[1]) : 0,
            bottom: last[1] ? last[1] - 1 : LAST_ROW - 1,
            right: last[0] ? columnNumber(last[0]) : LAST_COLUMN - 1
        };
        if (made.bottom >= LAST_ROW || made.right >= LAST_COLUMN)
            throw new Error("outside of the sheet: " + area);
        return made;
    }
    function cellName(row, column) { return columnName(column) + (row + 1); }
    function areaName(area) {
        var first = cellName(area.top, area.left), last = cellName(area.bottom, area.right);
        return first === last ? first : first + ":" + last;
    }

    function Sheet(name) {
        this.name = name;
        this.cells = {};  // by name: {value, formula, format, locked, text, looks…}
        this.merges = [];
        this.isProtected = false;
        this.widths = {};
        this.heights = {};
        this.lists = [];
    }

    Sheet.prototype.cell = function(name) {
        return this.cells[name] || {value: null, formula: "", format: "General", locked: true};
    };
    Sheet.prototype.make = function(name) {
        if (!this.cells[name]) this.cells[name] = this.cell(name);
        return this.cells[name];
    };
    Sheet.prototype.each = function(area, visit) {
        var place = parse(area);
        for (var row = place.top; row <= place.bottom; ++row) {
            for (var column = place.left; column <= place.right; ++column)
                visit(cellName(row, column), row, column);
        }
    };

    /** As if typed, or set through Value2. */
    Sheet.prototype.enter = function(name, typed) {
        var cell = this.make(name), number;
        cell.formula = "";
        cell.prefix = false;
        if (typeof typed === "string" && typed.charAt(0) === "'") {
            cell.value = typed.slice(1);
            cell.prefix = true;
        } else if (typeof typed !== "string" || cell.format === "@" || typed === "") {
            cell.value = typed === "" ? null : typed;
        } else if (typed.charAt(0) === "=" && typed.length > 1) {
            cell.formula = typed;
        } else if (/^-?[0-9]+(\.[0-9]+)?%$/.test(typed)) {
            number = Number(typed.slice(0, -1)) / 100;
            cell.value = number;
            cell.format = typed.indexOf(".") < 0 ? "0%" : "0.00%";
        } else {
            cell.value = /^-?[0-9]+(\.[0-9]+)?$/.test(typed) ? Number(typed) : typed;
        }
        this.calculate();
    };

    /** Sums of cells and of columns: what templates use. */
    Sheet.prototype.calculate = function() {
        var sheet = this;
        function number(name) {
            return typeof sheet.cell(name).value === "number" ? sheet.cell(name).value : 0;
        }
        function sum(list) {
            var total = 0;
            list.split(",").forEach(function(
                area) { sheet.each(area, function(name) { total += number(name); }); });
            return total;
        }
        function evaluate(formula) {
            var text = formula.slice(1).replace(/\$/g, "").replace(
                /SUM\(([^)]*)\)/g, function(all, list) { return String(sum(list)); });
            text =
                text.replace(/[A-Z]+[0-9]+/g, function(name) { return "(" + number(name) + ")"; });
            return /^[-+*\/(). 0-9e]*$/.test(text) ? Function("return " + text)() : 0;
        }
        for (var round = 0; round < 3; ++round) {
            Object.keys(this.cells).forEach(function(name) {
                var cell = sheet.cells[name];
                if (!cell.formula) return;
                var result = Math.round(evaluate(cell.formula) * 1e9) / 1e9;
                cell.value = isFinite(result) ? result : ERRORS["#DIV/0!"];
            });
        }
    };

    Sheet.prototype.used = function() {
        var top = Infinity, left = Infinity, bottom = 0, right = 0;
        Object.keys(this.cells).forEach(function(name) {
            var place = parse(name);
            top = Math.min(top, place.top);
            left = Math.min(left, place.left);
            bottom = Math.max(bottom, place.bottom);
            right = Math.max(right, place.right);
        });
        this.merges.forEach(function(merge) {
            bottom = Math.max(bottom, merge.bottom);
            right = Math.max(right, merge.right);
        });
        return top === Infinity ? "A1" :
                                  areaName({top: top, left: left, bottom: bottom, right: right});
    };

    Sheet.prototype.block = function(area, what) {
        var rows = [], sheet = this;
        this.each(area, function(name, row) {
            var cell = sheet.cell(name), place = row - parse(area).top;
            rows[place] = rows[place] || [];
            rows[place].push(what(cell));
        });
        return rows.length === 1 && rows[0].length === 1 ? rows[0][0] : rows;
    };
    Sheet.prototype.values = function(
        area) { return this.block(area, function(cell) { return cell.value; }); };
    Sheet.prototype.formulas = function(area) {
        return this.block(
            area,
            function(
                cell) { return cell.formula || (cell.value === null ? "" : String(cell.value)); });
    };

    /** The value of an attribute that all cells share, else null. */
    Sheet.prototype.attribute = function(area, name) {
        var seen, sheet = this, mixed = false;
        this.each(area, function(cell) {
            var value = sheet.cell(cell)[name];
            if (seen !== undefined && value !== seen) mixed = true;
            seen = value;
        });
        return mixed ? null : seen;
    };
    Sheet.prototype.setAttribute = function(area, name, value) {
        var sheet = this;
        this.each(area, function(cell) { sheet.make(cell)[name] = value; });
    };

    Sheet.prototype.text = function(name) {
        var cell = this.cell(name);
        if (cell.text !== undefined) return cell.text;
        if (cell.format === "0%" && typeof cell.value === "number")
            return Math.round(cell.value * 100) + "%";
        return cell.value === null ? "" : String(cell.value);
    };
    Sheet.prototype.wipe = function(area) {
        var sheet = this;
        this.each(area, function(name) { delete sheet.cells[name]; });
    };
    Sheet.prototype.clear = function(area) {
        var sheet = this;
        this.each(area, function(name) { sheet.enter(name, ""); });
    };

    // ---- merges ----

    Sheet.prototype.mergeOf = function(name) {
        var at = parse(name);
        return this.merges.filter(function(merge) {
            return at.top >= merge.top && at.top <= merge.bottom && at.left >= merge.left &&
                at.left <= merge.right;
        })[0] ||
            null;
    };
    Sheet.prototype.merged = function(area) {
        var all = true, none = true, sheet = this;
        this.each(area, function(name) {
            if (sheet.mergeOf(name))
                none = false;
            else
                all = false;
        });
        return none ? false : all ? true : null;
    };
    Sheet.prototype.mergeArea = function(name) {
        var merge = this.mergeOf(name);
        return merge ? areaName(merge) : name;
    };
    Sheet.prototype.merge = function(area) { this.merges.push(parse(area)); };
    Sheet.prototype.unmerge = function(area) {
        var place = parse(area);
        this.merges = this.merges.filter(function(merge) {
            return merge.bottom < place.top || merge.top > place.bottom ||
                merge.right < place.left || merge.left > place.right;
        });
    };

    Sheet.prototype.insertRow = function(number) {
        var moved = {}, sheet = this;
        Object.keys(this.cells).forEach(function(name) {
            var place = parse(name), row = place.top >= number - 1 ? place.top + 1 : place.top;
            moved[cellName(row, place.left)] = sheet.cells[name];
        });
        this.cells = moved;
        Object.keys(moved).forEach(function(name) {
            moved[name].formula = moved[name].formula.replace(
                /([A-Z]+)([0-9]+)/g,
                function(
                    all, column, row) { return column + (row >= number ? Number(row) + 1 : row); });
        });
        this.merges.forEach(function(merge) {
            if (merge.bottom >= number - 1) ++merge.bottom;
            if (merge.top >= number - 1) ++merge.top;
        });
        this.calculate();
    };

    // ---- the format of tests/golden/sheets ----

    Sheet.prototype.takeFact = function(line) {
        var found =
            /^(\S+) (text|number|percent|date|error) (.*?)( formula)?( locked)?$/.exec(line);
        if (!found) throw new Error("no fact: " + line);
        var cell = this.make(found[1]), number = /^(\S+)(?: "(.*)")?$/.exec(found[3]);
        if (found[2] === "text") cell.value = JSON.parse(found[3]);
        if (found[2] === "error") {
            cell.text = JSON.parse(found[3]);
            cell.value = ERRORS[cell.text];
        }
        if (found[2] === "number" || found[2] === "percent" || found[2] === "date")
            cell.value = Number(number[1]);
        if (found[2] === "percent") cell.format = "0%";
        if (found[2] === "date") {
            cell.format = "yyyy/m/d";
            cell.text = number[2];
        }
    };

    function sheetOf(text) {
        var lines = text.split("\n").filter(function(line) { return line !== ""; });
        var sheet = new Sheet(lines[0]);
        lines.slice(1).forEach(function(line) {
            if (line.indexOf("merge ") === 0)
                sheet.merge(line.slice(6));
            else
                sheet.takeFact(line);
        });
        return sheet;
    }

    function Book(fullName, sheets) {
        this.fullName = fullName;
        this.sheets = sheets;
        this.active = 0;
        this.cell = "A1";
        this.readOnly = false;
        this.structureProtected = false;
        this.names = {};
        this.properties = {};
        this.saved = true;
    }
    Book.prototype.sheet = function(key) {
        var found = typeof key === "number" ?
            this.sheets[key - 1] :
            this.sheets.filter(function(sheet) { return sheet.name === key; })[0];
        if (!found) throw new Error("no sheet: " + key);
        return found;
    };
    Book.prototype.addSheet = function() {
        var sheet = new Sheet("Sheet" + (this.sheets.length + 1));
        this.sheets.push(sheet);
        this.active = this.sheets.length - 1;
        return sheet;
    };
    Book.prototype.goTo = function(sheet) { this.active = this.sheets.indexOf(sheet); };

    return {Book: Book, Sheet: Sheet, sheetOf: sheetOf, parse: parse, areaName: areaName};
}());
