// The indicator table of a sheet as its header shows it: which cells of a row belong to which
// column. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/form/form.h"
#include "core/form/reading/words.h"
#include "core/form/sheet.h"

namespace jibiao::reading {

/// A header cell and the sheet columns under it.
struct Slot {
    int first = 0, last = 0;
    Header header;
    std::optional<ColumnWord>
        headed;         ///< the column by the common heading above, where one decides
    bool tick = false;  ///< one of several columns in which a tick is set
};

/// A column left of the indicators that says what its rows belong to: 项目名称, 预算数, 年度目标.
struct ListColumn {
    int first = 0, last = 0;
    std::string header;
    Cell at;            ///< of the header
    std::string field;  ///< key of the header field; "" for an amount
};

struct Table {
    int header_first = 0, header_last = 0;    ///< rows of the header
    std::vector<Slot> slots;                  ///< from left to right
    std::array<int, column_count> slot_of{};  ///< place in `slots` by Column, -1 for none
    std::vector<ListColumn> list;  ///< of a list of several projects or agencies, else empty

    int slot(Column column) const { return slot_of[static_cast<std::size_t>(column)]; }
    bool has(Column column) const { return slot(column) >= 0; }
    int first_column() const { return slots.front().first; }
    int last_column() const { return slots.back().last; }
    /// The first level column's place; what stands left of it is no part of the rows.
    int first_level() const;
    /// The list column whose changes part the forms of a list: the project's name, else the agency's.
    const ListColumn* parting_column() const;
};

/// Every indicator table, from top to bottom: a row (or two, merged) whose cells name at least two
/// of 一级 二级 三级 and a further column, or 三级 and the value.
std::vector<Table> find_tables(const Sheet& sheet, const Words& words);

/// Names the columns again, by other words (those of the form's own template).
void bind_columns(Table& table, const Words& words);

}  // namespace jibiao::reading
