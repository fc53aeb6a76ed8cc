// Looking at a sheet as people do: texts without the white space around them, merges as one cell.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/form/sheet.h"

namespace jibiao::reading {

/// The cell's text without white space around it; also of numbers and errors.
std::string_view shown(const CellValue& cell);
inline std::string_view shown(const Sheet& sheet, Cell at) {
    return shown(sheet.at(at));
}

const CellValue& empty_value();

/// A cell with content that begins here: nothing where a merge from elsewhere covers it.
bool begins_text(const Sheet& sheet, Cell at);

/// The first colon of either width; `at` is npos without one.
struct Colon {
    std::size_t at = std::string_view::npos, length = 0;
    bool found() const { return at != std::string_view::npos; }
    std::size_t behind() const { return at + length; }
};
Colon find_colon(std::string_view text, std::size_t from = 0);

/// First and last column with content that begins in these rows, up to column `most`; merges that
/// reach over it count. `last` is smaller than `first` when there is none.
struct Columns {
    int first = 0, last = -1;
};
Columns used_columns(const Sheet& sheet, int first_row, int last_row, int most);

/// The first cell of the row with content of its own, up to column `most`.
std::optional<Cell> first_cell(const Sheet& sheet, int row, int most);

/// Nothing in this row, from the first column to `most`.
bool is_blank_row(const Sheet& sheet, int row, int most);

}  // namespace jibiao::reading
