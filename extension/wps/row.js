// One more indicator row: inserted, joined to its block, and taken in by the sums above it.
// SPDX-License-Identifier: MPL-2.0
var JibiaoRow = (function() {
    "use strict";
    var host = JibiaoHost;

    /**
     * The formula with every area that ended just above the new row reaching over it:
     * "=SUM(J10:J17)" with row 18 is "=SUM(J10:J18)". Texts in quotes and other sheets stay.
     */
    function stretched(formula, row) {
        var pattern =
            /"[^"]*"|'[^']*'![$A-Z0-9:]+|[^\s'"!(),+\-*\/]+![$A-Z0-9:]+|(\$?[A-Z]{1,3}\$?)([0-9]+):(\$?[A-Z]{1,3}\$?)([0-9]+)/g;
        return formula.replace(pattern, function(whole, first, top, last, bottom) {
            var ends_above = first !== undefined && Number(bottom) === row - 1 && Number(top) < row;
            return ends_above ? first + top + ":" + last + row : whole;
        });
    }

    /** The cells with formulas, by name, as they stand now. */
    function formulasOf(sheet) {
        var used = JibiaoAreas.parseArea(sheet.used()), found = {};
        sheet.block("A1:" + JibiaoAreas.cellName(used.bottom, used.right))
            .formulas.forEach(function(line, row) {
                line.forEach(function(formula, column) {
                    if (typeof formula === "string" && formula.charAt(0) === "=")
                        found[JibiaoAreas.cellName(row, column)] = formula;
                });
            });
        return found;
    }

    /** `plan`: what the core answers to "row". */
    function insert(sheet, plan) {
        host.insertRow(sheet, plan.row);
        plan.merges.forEach(function(area) { host.merge(sheet, area); });
        var formulas = formulasOf(sheet);
        Object.keys(formulas).forEach(function(cell) {
            var formula = stretched(formulas[cell], plan.row);
            if (formula !== formulas[cell])
                host.writeCells(sheet, [{cell: cell, kind: "formula", text: formula}]);
        });
        host.writeCells(sheet, plan.writes);
    }

    return {insert: insert, stretched: stretched};
}());
