// Reads a sheet in few calls: contents as two blocks, and of formats, merges, locks and texts only
// what a change may have touched. SPDX-License-Identifier: MPL-2.0
//
// A reading goes on in steps of at most `budget` calls of the host, so that the user can type in
// between; the snapshot stands when `step` says true. What was learnt is kept in a `Memory` per
// sheet.
var JibiaoReading = (function() {
    "use strict";
    var areas = JibiaoAreas, cellName = areas.cellName, areaName = areas.areaName,
        parseArea = areas.parseArea;

    /** As the core: what lies beyond is not looked at. */
    var MOST_ROWS = 5000, MOST_COLUMNS = 64, MOST_CELLS = 50000;
    /** Texts of dates and errors cost a call each; so many are asked for, no more. */
    var MOST_TEXTS = 1000;
    /** The error numbers of Value2: #NULL! to #N/A. */
    var FIRST_ERROR = -2146826288, LAST_ERROR = -2146826246;

    function isBlank(value) { return value === null || value === undefined || value === ""; }
    function isError(value) { return value >= FIRST_ERROR && value <= LAST_ERROR; }
    function isFormula(value, formula) {
        return typeof formula === "string" && formula.charAt(0) === "=" && formula !== value;
    }

    /** Whether a number format may show dates or times: only then is the text asked for. */
    function showsDate(format) {
        var bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, "");
        return !/^general$/i.test(bare) && /[ymdhs]/i.test(bare);
    }

    function Memory() {
        this.formats = {};  // of cells with numbers, by name
        this.texts = {};
        this.merges = null;
        this.locked = null;  // null: not known; [] for an open sheet
        this.unlocked = [];
        this.values = null;
        this.formulas = null;
    }

    /** `changed`: the area of a change, "B2"; null when nobody knows: then everything is read. */
    function Reading(sheet, memory, changed) {
        this.sheet = sheet;
        this.memory = memory;
        this.changed = changed === null ? null : parseArea(changed);
        this.all = this.changed === null || memory.values === null;
        this.tasks = [];
        this.calls = 0;
        this.started = false;
    }

    Reading.prototype.step = function(budget) {
        this.calls = 0;
        if (!this.started) this.start();
        while (this.tasks.length > 0 && this.calls < budget) this.tasks.pop()();
        return this.tasks.length === 0;
    };

    Reading.prototype.start = function() {
        this.started = true;
        var used = parseArea(this.sheet.used()) || {top: 0, left: 0, bottom: 0, right: 0};
        var columns = Math.min(used.right + 1, MOST_COLUMNS);
        var rows = Math.min(used.bottom + 1, MOST_ROWS, Math.floor(MOST_CELLS / columns));
        this.cut = used.bottom + 1 > rows || used.right + 1 > columns;
        var block = this.sheet.block("A1:" + cellName(rows - 1, columns - 1));
        var is_protected = this.sheet.isProtected();
        this.calls += 7;
        this.take(block, rows, columns);
        if (this.structureChanged()) this.all = true;
        this.planTexts();
        this.planFormats();
        this.planMerges();
        this.planLocks(is_protected);
        this.memory.values = this.values;
        this.memory.formulas = this.formulas;
    };

    /** Keeps the part of the block that has content. */
    Reading.prototype.take = function(block, rows, columns) {
        this.rows = 1;
        this.columns = 1;
        // A host that gives no block of formulas gives values only: then every cell counts as
        // typed.
        if (block.formulas.length !== block.values.length) block.formulas = block.values;
        for (var row = 0; row < rows; ++row) {
            for (var column = 0; column < columns; ++column) {
                if (isBlank(block.values[row][column]) && isBlank(block.formulas[row][column]))
                    continue;
                this.rows = row + 1;
                this.columns = Math.max(this.columns, column + 1);
            }
        }
        var width = this.columns;
        function cut(line) { return line.slice(0, width); }
        this.values = block.values.slice(0, this.rows).map(cut);
        this.formulas = block.formulas.slice(0, this.rows).map(cut);
    };

    /** Rows or columns came or went: what is known by cell is then known of other cells. */
    Reading.prototype.structureChanged = function() {
        var area = this.changed, before = this.memory.values;
        if (!area || !before) return true;
        if (area.right >= this.columns + MOST_COLUMNS || area.bottom >= this.rows + MOST_ROWS)
            return true;
        var bottom = Math.max(before.length, area.bottom + 1),
            right = Math.max(before[0].length, area.right + 1);
        return this.rows > bottom || this.columns > right;
    };

    Reading.prototype.touched = function(row, column) {
        var area = this.changed, old = this.memory;
        if (this.all) return true;
        if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)
            return true;
        var line = old.values[row], formula = old.formulas[row];
        if (!line || column >= line.length) return !isBlank(this.values[row][column]);
        return !isFormula(this.values[row][column], this.formulas[row][column]) &&
            (line[column] !== this.values[row][column] ||
             formula[column] !== this.formulas[row][column]);
    };

    /**
     * Calls `visit(row, column, value)` for each cell of a column in turn, columns from left to
     * right.
     */
    Reading.prototype.eachCell = function(visit) {
        for (var column = 0; column < this.columns; ++column) {
            for (var row = 0; row < this.rows; ++row) visit(row, column, this.values[row][column]);
        }
    };

    // ---- number formats: asked of numbers only, of columns at once, halved where they differ ----

    Reading.prototype.planFormats = function() {
        var reading = this, known = {}, run = null;
        function end() {
            if (run) reading.planFormat(run);
            run = null;
        }
        this.eachCell(function(row, column, value) {
            var wanted = typeof value === "number" && !isError(value);
            var name = cellName(row, column), old = reading.memory.formats[name];
            if (wanted && old !== undefined && !reading.touched(row, column)) {
                known[name] = old;
                wanted = false;
            }
            if (!wanted || row === 0) end();
            if (!wanted) return;
            if (!run) run = {top: row, bottom: row, left: column, right: column};
            run.bottom = row;
        });
        end();
        this.memory.formats = known;
    };

    Reading.prototype.planFormat = function(area) {
        var reading = this;
        this.tasks.push(function() {
            var format = reading.sheet.format(areaName(area));
            reading.calls += 2;
            if (typeof format === "string") {
                for (var row = area.top; row <= area.bottom; ++row) {
                    reading.memory.formats[cellName(row, area.left)] = format;
                    if (showsDate(format)) reading.planText(row, area.left);
                }
            } else if (area.top < area.bottom) {
                var middle = Math.floor((area.top + area.bottom) / 2);
                reading.planFormat(
                    {top: middle + 1, bottom: area.bottom, left: area.left, right: area.left});
                reading.planFormat(
                    {top: area.top, bottom: middle, left: area.left, right: area.left});
            }
        });
    };

    // ---- texts of dates and errors ----

    Reading.prototype.planTexts = function() {
        var reading = this, old = this.memory.texts, before = this.memory.values;
        this.memory.texts = {};
        this.texts = 0;
        this.eachCell(function(row, column, value) {
            if (isError(value)) {
                reading.planText(row, column);
                return;
            }
            var name = cellName(row, column);
            var same = before && before[row] && before[row][column] === value &&
                !reading.touched(row, column);
            if (typeof value === "number" && old[name] !== undefined) {
                if (same)
                    reading.memory.texts[name] = old[name];
                else if (!reading.touched(row, column))
                    reading.planText(row, column);
            }
        });
    };

    Reading.prototype.planText = function(row, column) {
        if (++this.texts > MOST_TEXTS) return;
        var reading = this;
        this.tasks.push(function() {
            var name = cellName(row, column);
            reading.memory.texts[name] = reading.sheet.text(name);
            reading.calls += 2;
        });
    };

    // ---- merged areas ----

    Reading.prototype.planMerges = function() {
        var reading = this,
            content = {top: 0, left: 0, bottom: this.rows - 1, right: this.columns - 1};
        this.covered = {};
        var old = this.memory.merges;
        if (this.all || old === null) {
            this.memory.merges = [];
            for (var column = content.right; column >= 0; --column) {
                this.planMerge({top: 0, bottom: content.bottom, left: column, right: column});
            }
            return;
        }
        var area = this.changed;
        this.memory.merges = old.filter(function(merge) { return areas.apart(merge, area); });
        this.memory.merges.forEach(function(merge) { reading.cover(merge); });
        this.planMerge({
            top: area.top,
            left: area.left,
            bottom: Math.min(area.bottom, content.bottom),
            right: Math.min(area.right, content.right)
        });
        old.forEach(function(merge) {
            if (!areas.apart(merge, area)) reading.planSameMerge(merge);
        });
    };

    /** A merged area that was there before is there still, or all of it is looked at again. */
    Reading.prototype.planSameMerge = function(merge) {
        var reading = this;
        this.tasks.push(function() {
            reading.calls += 3;
            if (reading.sheet.mergeArea(cellName(merge.top, merge.left)) === areaName(merge)) {
                reading.memory.merges.push(merge);
                reading.cover(merge);
            } else {
                reading.planMerge(merge);
            }
        });
    };

    Reading.prototype.cover = function(merge) {
        for (var row = merge.top; row <= merge.bottom; ++row) {
            for (var column = merge.left; column <= merge.right; ++column)
                this.covered[cellName(row, column)] = true;
        }
    };

    /** The area without the rows at its start that are known already. */
    Reading.prototype.uncovered = function(area) {
        var top = area.top;
        while (top <= area.bottom && this.rowCovered(top, area)) ++top;
        return {top: top, bottom: area.bottom, left: area.left, right: area.right};
    };

    Reading.prototype.rowCovered = function(row, area) {
        for (var column = area.left; column <= area.right; ++column) {
            if (!this.covered[cellName(row, column)]) return false;
        }
        return true;
    };

    Reading.prototype.planMerge = function(whole) {
        var reading = this;
        this.tasks.push(function() {
            var area = reading.uncovered(whole);
            if (area.top > area.bottom || area.left > area.right) return;
            reading.calls += 2;
            if (reading.sheet.merged(areaName(area)) === false) return;
            reading.calls += 3;
            var merge = parseArea(reading.sheet.mergeArea(cellName(area.top, area.left)));
            var single = !merge || (merge.top === merge.bottom && merge.left === merge.right);
            if (!single && !reading.covered[cellName(area.top, area.left)]) {
                reading.memory.merges.push(merge);
                reading.cover(merge);
            }
            reading.halves(area).forEach(function(half) { reading.planMerge(half); });
        });
    };

    /**
     * Both halves of an area, the later one first; a column loses its first cell, which is known.
     */
    Reading.prototype.halves = function(area) {
        var middle, single_column = area.left === area.right;
        if (!single_column) {
            middle = Math.floor((area.left + area.right) / 2);
            return [
                {top: area.top, bottom: area.bottom, left: middle + 1, right: area.right},
                {top: area.top, bottom: area.bottom, left: area.left, right: middle}
            ];
        }
        var first = area.top + 1;
        if (first > area.bottom) return [];
        middle = Math.floor((first + area.bottom) / 2);
        var upper = {top: first, bottom: middle, left: area.left, right: area.right};
        return middle < area.bottom ?
            [{top: middle + 1, bottom: area.bottom, left: area.left, right: area.right}, upper] :
            [upper];
    };

    // ---- locked cells ----

    Reading.prototype.planLocks = function(is_protected) {
        var memory = this.memory;
        if (!is_protected) {
            memory.locked = [];
            memory.unlocked = [];
            return;
        }
        if (!this.all && memory.locked !== null && memory.locked.length > 0) return;
        memory.locked = [];
        memory.unlocked = [];
        for (var column = this.columns - 1; column >= 0; --column) {
            this.planLock({top: 0, bottom: this.rows - 1, left: column, right: column});
        }
    };

    Reading.prototype.planLock = function(area) {
        var reading = this;
        this.tasks.push(function() {
            var locked = reading.sheet.locked(areaName(area));
            reading.calls += 2;
            if (locked === true || locked === false) {
                if (locked) reading.memory.locked.push(areaName(area));
            } else if (area.top < area.bottom) {
                var middle = Math.floor((area.top + area.bottom) / 2);
                reading.planLock(
                    {top: middle + 1, bottom: area.bottom, left: area.left, right: area.left});
                reading.planLock(
                    {top: area.top, bottom: middle, left: area.left, right: area.left});
            }
        });
    };

    // ---- the result ----

    /** @returns {Jibiao.Snapshot} */
    Reading.prototype.snapshot = function() {
        var memory = this.memory, last = {row: this.rows - 1, column: this.columns - 1};
        return {
            values: this.values,
            formulas: this.formulas,
            formats: this.formatAreas(),
            merges: memory.merges
                        .filter(function(
                            merge) { return merge.top <= last.row && merge.left <= last.column; })
                        .sort(function(a, b) { return a.top - b.top || a.left - b.left; })
                        .map(areaName),
            locked: memory.locked,
            texts: memory.texts,
            cut: this.cut
        };
    };

    /** Formats by area: cells of a column below each other with the same one are one area. */
    Reading.prototype.formatAreas = function() {
        /** @type {[string, string][]} */
        var found = [];
        var formats = this.memory.formats, run = /** @type {any} */ (null);
        this.eachCell(function(row, column) {
            var format = formats[cellName(row, column)];
            if (run && (row === 0 || format !== run.format)) {
                found.push([areaName(run), run.format]);
                run = null;
            }
            if (format === undefined || format === "General") return;
            if (!run) run = {top: row, bottom: row, left: column, right: column, format: format};
            run.bottom = row;
        });
        if (run) found.push([areaName(run), run.format]);
        return found;
    };

    return {Memory: Memory, Reading: Reading};
}());
