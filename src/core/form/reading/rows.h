// The rows under a header: which carry an indicator, and where the table ends.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/form/reading/table.h"

namespace jibiao::reading {

/// What stands under one header cell in one row.
struct RowCell {
    std::string_view text;             ///< without white space around it; a part of the sheet
    const CellValue* value = nullptr;  ///< never null
    Cell at;                           ///< where the content stands or would be typed
    bool own = true;                   ///< false: merged down from a row above

    /// Content of this very row.
    bool written() const { return own && !text.empty(); }
};
using RowCells = std::vector<RowCell>;  ///< one per Table::slots

RowCells read_row(const Sheet& sheet, const Table& table, int row);

struct TableRow {
    int row = 0;
    RowCells cells;
};

struct TableRows {
    std::vector<TableRow> rows;  ///< indicators and rows of labels only, in order
    std::optional<TableRow> total;
    int last = 0;  ///< last row of the table, the header if there is none
};

/// Reads downwards until a footer (填表人, 审核意见, 备注 …), the title or fields of a further
/// form, a longer gap, or row `end` (not included).
TableRows read_rows(const Sheet& sheet, const Table& table, const Words& words, int end);

/// The text may be a form's title: 绩效 or 目标 or 自评 or 监控 in it, 表 at its end.
bool is_title(std::string_view text);

}  // namespace jibiao::reading
