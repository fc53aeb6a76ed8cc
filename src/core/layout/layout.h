// An empty form as a list of neutral operations; each host only executes it.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/cell.h"
#include "core/form/template.h"

namespace jibiao {

/// How a cell looks; hosts map these to their own properties, nothing else decides looks.
struct CellLook {
    bool bold = false;
    bool border = false;
    bool wrap = true;
    bool locked_text = false;                 ///< a printed label, not meant to be typed over
    int points = 10;                          ///< font size
    enum class Align : unsigned char { left, center, right } align = Align::left;
    enum class Number : unsigned char { general, amount, weight, text } number = Number::general;
    bool operator==(const CellLook&) const = default;
};

struct CellWrite   { Cell at; std::string text; bool formula = false; };   ///< formula in A1 English syntax, "=SUM(J10:J17)"
struct LookWrite   { Range range; CellLook look; };
struct ListWrite   { Range range; std::vector<std::string> entries; bool strict = false; };   ///< validity list; strict: other input is refused
struct NameWrite   { std::string name; Range range; };
struct ColumnWidth { int column; double millimetres; };
struct RowHeight   { int row; double millimetres; };

/// Operations in sheet coordinates. Order of execution: widths, heights, looks, merges, cells, lists, names.
struct Layout {
    Range range;                              ///< what the form occupies
    std::string sheet_name;                   ///< proposed name for a new sheet
    bool landscape = false;
    std::vector<ColumnWidth> widths;
    std::vector<RowHeight> heights;
    std::vector<LookWrite> looks;
    std::vector<Range> merges;
    std::vector<CellWrite> cells;
    std::vector<ListWrite> lists;
    std::vector<NameWrite> names;
};

/// The template's form with its first cell at `at`.
Layout make_layout(const Template& form_template, Cell at);

}  // namespace jibiao
