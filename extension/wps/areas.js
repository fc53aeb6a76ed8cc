// Areas of a sheet: A1 texts and numbers from 0. SPDX-License-Identifier: MPL-2.0
var JibiaoAreas = (function() {
    "use strict";

    function columnName(column) {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
            name = String.fromCharCode(65 + (rest - 1) % 26) + name;
        }
        return name;
    }

    function columnNumber(name) {
        var number = 0;
        for (var i = 0; i < name.length; ++i) number = number * 26 + name.charCodeAt(i) - 64;
        return number - 1;
    }

    function cellName(row, column) { return columnName(column) + (row + 1); }

    function areaName(area) {
        var first = cellName(area.top, area.left), last = cellName(area.bottom, area.right);
        return first === last ? first : first + ":" + last;
    }

    /**
     * "B2:K40", "B2", "5:7", "B:C" as numbers from 0; whole rows and columns reach far. Null for
     *  anything else, as several areas.
     */
    function parseArea(text) {
        var far = 1e6;
        var found = /^([A-Z]*)([0-9]*)(?::([A-Z]*)([0-9]*))?$/.exec(text || "");
        if (!found || (found[1] === "" && found[2] === "")) return null;
        var single = found[3] === undefined && found[4] === undefined;
        var last_column = single ? found[1] : found[3], last_row = single ? found[2] : found[4];
        return {
            top: found[2] ? Number(found[2]) - 1 : 0,
            bottom: last_row ? Number(last_row) - 1 : far,
            left: found[1] ? columnNumber(found[1]) : 0,
            right: last_column ? columnNumber(last_column) : far
        };
    }

    /** No cell is in both. */
    function apart(one, other) {
        return one.bottom < other.top || one.top > other.bottom || one.right < other.left ||
            one.left > other.right;
    }

    /** The rectangle around both areas; null when one is not known. */
    function around(one, other) {
        var a = parseArea(one), b = parseArea(other);
        if (!a || !b) return null;
        return areaName({
            top: Math.min(a.top, b.top),
            left: Math.min(a.left, b.left),
            bottom: Math.max(a.bottom, b.bottom),
            right: Math.max(a.right, b.right)
        });
    }

    return {
        cellName: cellName,
        areaName: areaName,
        parseArea: parseArea,
        apart: apart,
        around: around
    };
}());
