// Labels outside the table and what belongs to them: header fields and amounts.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/form/form.h"
#include "core/form/reading/words.h"
#include "core/form/sheet.h"

namespace jibiao::reading {

/// Rows and columns to look at, all included.
struct Area {
    int first_row = 0, last_row = -1, last_column = -1;
    bool has_rows() const { return last_row >= first_row; }
};

struct Labelled {
    std::map<std::string, Field, std::less<>> fields;
    std::map<std::string, std::string, std::less<>> printed;  ///< label by field
    std::vector<Amount> amounts;
    std::vector<Cell> labels;   ///< cells that hold a label only
    std::optional<Range> grid;  ///< the funding grid, see grid.h: nothing in it belongs to a label
    bool open_grid = false;     ///< the grid has a part of its total that nobody knows
    bool is_label(Cell at) const;
};

/// Where a label's content is looked for, in this order: behind the colon in the same cell; right
/// of the label's merged area; below it, where the right is another label or the area's edge. One
/// cell never belongs to two labels; of a label over several rows and one directly above a cell,
/// the latter has it. A blank content is kept with the cell where it would be typed. Amounts only
/// with `with_amounts`.
void read_labelled(const Sheet& sheet, const Words& words, const Area& area, bool with_amounts,
                   Labelled& out);

/// Adds the amount that a cell under the header of a list column holds (预算数 of one project).
void add_list_amount(Form& form, const Sheet& sheet, Cell at, std::string_view header,
                     const std::vector<AmountWord>& meanings);

/// "352.20万元" -> 352.20 and 万元; the number is empty when the text holds none or several.
struct AmountText {
    std::optional<Decimal> value;
    std::string unit;
};
AmountText read_amount(std::string_view text);
/// Parts at the commas and semicolons that do not group digits; at least one, trimmed.
std::vector<std::string_view> split_amounts(std::string_view text);

}  // namespace jibiao::reading
