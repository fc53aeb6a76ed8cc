// Small questions to a sheet.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/cells.h"

#include <algorithm>

#include "core/base/text.h"

namespace jibiao::reading {

std::string_view shown(const CellValue& cell) {
    return trimmed(cell.text);
}

const CellValue& empty_value() {
    static const CellValue value;
    return value;
}

bool begins_text(const Sheet& sheet, Cell at) {
    return !sheet.at(at).text.empty() && sheet.anchor(at) == at && !shown(sheet, at).empty();
}

Colon find_colon(std::string_view text, std::size_t from) {
    constexpr std::string_view wide = "：";
    const auto narrow = text.find(':', from), other = text.find(wide, from);
    if (narrow == std::string_view::npos && other == std::string_view::npos) return {};
    return narrow < other ? Colon{narrow, 1} : Colon{other, wide.size()};
}

Columns used_columns(const Sheet& sheet, int first_row, int last_row, int most) {
    Columns used{most + 1, -1};
    for (int row = first_row; row <= last_row; ++row) {
        for (int column = 0; column <= most; ++column) {
            if (!begins_text(sheet, {row, column})) continue;
            used.first = std::min(used.first, column);
            used.last = std::max(used.last, sheet.area({row, column}).last.column);
        }
    }
    return used;
}

std::optional<Cell> first_cell(const Sheet& sheet, int row, int most) {
    for (int column = 0; column <= most; ++column) {
        if (begins_text(sheet, {row, column})) return Cell{row, column};
    }
    return std::nullopt;
}

bool is_blank_row(const Sheet& sheet, int row, int most) {
    for (int column = 0; column <= most; ++column) {
        if (!shown(sheet, {row, column}).empty()) return false;
    }
    return true;
}

}  // namespace jibiao::reading
