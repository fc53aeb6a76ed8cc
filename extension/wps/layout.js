// Executes a form's layout with the host's means: sizes, looks, merges, contents, lists, names.
// SPDX-License-Identifier: MPL-2.0
//
// What is where is the core's word; nothing here decides anything about forms.
var JibiaoLayout = (function() {
    "use strict";
    var host = JibiaoHost;

    /** @typedef {ReturnType<typeof JibiaoHost.wrapBook>} WrappedBook */
    /** @typedef {ReturnType<typeof JibiaoHost.wrapSheet>} WrappedSheet */
    var CONTINUOUS = 1, THIN = 2, ALIGN = {left: -4131, center: -4108, right: -4152},
        MIDDLE = -4108;
    var LIST = 3, STOP = 1, LANDSCAPE = 2, PORTRAIT = 1, A4 = 9;
    var POINTS_PER_MILLIMETRE = 72 / 25.4;

    /**
     * Columns are measured in digits of the standard font: two trials tell how wide those are.
     *  @param {WrappedSheet} sheet
     */
    function setWidths(sheet, widths) {
        if (widths.length === 0) return;
        var first = sheet.native.Range(widths[0].column + ":" + widths[0].column);
        first.ColumnWidth = 10;
        var ten = first.Width;
        first.ColumnWidth = 20;
        var digit = (first.Width - ten) / 10, edge = ten - 10 * digit;
        widths.forEach(function(width) {
            var digits = (width.millimetres * POINTS_PER_MILLIMETRE - edge) / digit;
            sheet.native.Range(width.column + ":" + width.column).ColumnWidth =
                Math.max(1, Math.round(digits * 100) / 100);
        });
    }

    /** @param {WrappedSheet} sheet */
    function setHeights(sheet, heights) {
        heights.forEach(function(height) {
            sheet.native.Range(height.row + ":" + height.row).RowHeight =
                Math.round(height.millimetres * POINTS_PER_MILLIMETRE * 4) / 4;
        });
    }

    /** @param {WrappedSheet} sheet */
    function setLook(sheet, look) {
        var range = sheet.native.Range(look.range), font = range.Font;
        font.Bold = look.bold;
        font.Size = look.points;
        range.HorizontalAlignment = ALIGN[look.align];
        range.VerticalAlignment = MIDDLE;
        range.WrapText = look.wrap;
        range.Locked = look.locked;
        range.NumberFormat = look.format;
        if (!look.border) return;
        var borders = range.Borders;
        borders.LineStyle = CONTINUOUS;
        borders.Weight = THIN;
    }

    /** @param {WrappedSheet} sheet */
    function setList(sheet, list) {
        var validation = sheet.native.Range(list.range).Validation;
        validation.Delete();
        validation.Add(LIST, STOP, 1, list.formula);
        validation.IgnoreBlank = true;
        validation.InCellDropdown = true;
        validation.ShowError = list.strict;
    }

    /** "='2024 部门'!$A$1:$J$18" */
    function reference(sheetName, area) {
        var fixed = area.replace(/([A-Z]+)([0-9]+)/g, "$$$1$$$2");
        return "='" + sheetName.replace(/'/g, "''") + "'!" + fixed;
    }

    /** @param {WrappedBook} book @param {WrappedSheet} sheet */
    function addNames(book, sheet, wanted) {
        var names = book.native.Names, taken = {};
        for (var i = 1, count = names.Count; i <= count; ++i)
            taken[String(names.Item(i).Name)] = true;
        wanted.forEach(function(entry) {
            var name = entry.name;
            for (var number = 2; taken[name]; ++number) name = entry.name + "_" + number;
            taken[name] = true;
            names.Add(name, reference(sheet.name, entry.range));
        });
    }

    /** @param {WrappedBook} book @param {WrappedSheet} sheet @param {Jibiao.Layout} layout */
    function applyLayout(book, sheet, layout) {
        setWidths(sheet, layout.widths);
        setHeights(sheet, layout.heights);
        layout.looks.forEach(function(look) { setLook(sheet, look); });
        layout.merges.forEach(function(area) { sheet.native.Range(area).Merge(); });
        host.writeCells(sheet, layout.cells);
        layout.lists.forEach(function(list) { setList(sheet, list); });
        addNames(book, sheet, layout.names);
    }

    /** A name that a sheet may have and none of the others has: at most 31 characters. */
    function freeSheetName(wanted, names) {
        var base = wanted.replace(/[\[\]*?:\/\\']/g, " ").trim().slice(0, 31), name = base;
        function taken() {
            return names.some(function(
                other) { return other.toLowerCase() === name.toLowerCase(); });
        }
        for (var number = 2; taken(); ++number)
            name = base.slice(0, 31 - String(" " + number).length) + " " + number;
        return name;
    }

    /**
     * @param {WrappedBook} book @param {Jibiao.Layout} layout @returns {WrappedSheet} behind the
     *     others
     */
    function addSheet(book, layout) {
        var sheets = book.native.Worksheets, names = book.sheetNames();
        var sheet = sheets.Add(undefined, host.sheetOf(sheets, names.length));
        sheet.Name = freeSheetName(layout.sheet_name, names);
        host.attempt(function() {  // without a printer there is no page to set up
            var page = sheet.PageSetup;
            page.Orientation = layout.landscape ? LANDSCAPE : PORTRAIT;
            page.PaperSize = A4;
            page.Zoom = false;
            page.FitToPagesWide = 1;
            page.FitToPagesTall = false;
            page.CenterHorizontally = true;
        }, null);
        return host.wrapSheet(sheet);
    }

    return {apply: applyLayout, addSheet: addSheet};
}());
