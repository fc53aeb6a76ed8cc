// Where things stand in a sheet.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace jibiao {

/// A cell of a sheet, counted from 0 (A1 is {0, 0}). Shown to people and written to JSON from 1.
struct Cell {
    int row = 0, column = 0;
    auto operator<=>(const Cell&) const = default;
};

/// A rectangle of cells, both corners included.
struct Range {
    Cell first, last;
    bool operator==(const Range&) const = default;
    bool contains(Cell c) const {
        return c.row >= first.row && c.row <= last.row && c.column >= first.column && c.column <= last.column;
    }
    int rows() const { return last.row - first.row + 1; }
    int columns() const { return last.column - first.column + 1; }
};

std::string column_name(int column);          ///< 0 -> "A", 26 -> "AA"
std::string address(Cell cell);               ///< "J10"
std::string address(const Range& range);      ///< "A1:J18", a single cell as "A1"
std::optional<Cell> parse_address(std::string_view text);   ///< "J10"; empty when malformed
std::optional<Range> parse_range(std::string_view text);    ///< "A1:J18" or "A1"

}  // namespace jibiao
