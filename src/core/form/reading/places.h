// The places of the forms on a sheet: their tables, and which rows they may take.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/form/reading/rows.h"

namespace jibiao::reading {

/// A table with its rows.
struct Block {
    Table table;
    TableRows rows;
};

/// One form and the place of its table.
struct FormPlace {
    Block main;
    /// The block of long-term indicators beside the annual ones, with a header of its own.
    std::optional<Block> long_term;
    int begin = 0, end = 0;  ///< rows the form may take

    const Table& first_table() const;  ///< the upper of two blocks
    int last_row() const;              ///< of the lower one
};

/// From top to bottom. A header printed again on a further page goes on with the same table; a block
/// of long-term indicators (长期绩效指标) belongs to the form of the annual ones next to it.
std::vector<FormPlace> find_places(const Sheet& sheet, const Words& words);

/// The rows of one project in a list, and what the list says about it.
struct ListEntry {
    TableRows rows;
    int first = 0;                       ///< first row, also where only the project's name stands there
    std::vector<std::pair<const ListColumn*, Cell>> cells;
    std::optional<Cell> banner;          ///< the agency's name on a row of its own above
};

/// The rows of a list (Table::list), parted where the project changes.
std::vector<ListEntry> part_list(const Sheet& sheet, const Table& table, TableRows rows);

}  // namespace jibiao::reading
