// An empty form as a list of neutral operations; each host only executes it.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/cell.h"
#include "core/form/template.h"

namespace jibiao {

/// How a cell looks; hosts map these to their own properties, nothing else decides looks. Text
/// always stands in the vertical middle.
struct CellLook {
    bool bold = false;
    bool border = false;
    bool wrap = true;
    bool locked_text = false;  ///< a printed label, not meant to be typed over
    int points = 10;           ///< font size
    enum class Align : unsigned char { left, center, right } align = Align::left;
    enum class Number : unsigned char { general, amount, weight, text, percent } number = Number::general;
    bool operator==(const CellLook&) const = default;
};

/// The number format in English syntax, "0.00%": the same in every office.
const char* format_code(CellLook::Number number);

/// A formula is in A1 English syntax, "=SUM(J10:J17)"; any other text is written as text, also "=".
struct CellWrite {
    Cell at;
    std::string text;
    bool formula = false;
};
struct LookWrite {
    Range range;
    CellLook look;
};
/// A validity list; strict: other input is refused.
struct ListWrite {
    Range range;
    std::vector<std::string> entries;
    bool strict = false;
};
/// A name for the range. Where the document has it already (a second form of the same template),
/// the host appends _2, _3 …
struct NameWrite {
    std::string name;
    Range range;
};
struct ColumnWidth {
    int column;
    double millimetres;
};
struct RowHeight {
    int row;
    double millimetres;
};

/// Operations in sheet coordinates. Order of execution: widths, heights, looks, merges, cells,
/// lists, names.
struct Layout {
    Range range;             ///< what the form occupies
    std::string sheet_name;  ///< proposed name for a new sheet
    bool landscape = false;  ///< of a new sheet's page; always A4, scaled to one page wide
    std::vector<ColumnWidth> widths;
    std::vector<RowHeight> heights;
    std::vector<LookWrite> looks;
    std::vector<Range> merges;
    std::vector<CellWrite> cells;
    std::vector<ListWrite> lists;
    std::vector<NameWrite> names;
};

/// The template's form with its first cell at `at`. Every column and row of the form gets its size.
Layout make_layout(const Template& form_template, Cell at);

}  // namespace jibiao
