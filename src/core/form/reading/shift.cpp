// Deciding on a shift from the signs and labels of one row only.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/shift.h"

#include "core/base/text.h"
#include "core/form/reading/cells.h"

namespace jibiao::reading {
namespace {

/// The cells of one row by their place in the table.
struct Row {
    const RowCells& cells;
    const Table& table;
    const Levels& levels;

    int size() const { return static_cast<int>(cells.size()); }
    bool has(int slot) const { return slot >= 0 && slot < size(); }
    const RowCell& at(int slot) const { return cells[static_cast<std::size_t>(slot)]; }
    bool written(int slot) const { return has(slot) && at(slot).written(); }
    std::string_view text(int slot) const { return has(slot) ? at(slot).text : std::string_view(); }
    bool holds(Column column) const { return written(table.slot(column)); }
    std::string_view text(Column column) const { return text(table.slot(column)); }
};

struct Run {
    int first = 0, last = -1;
    bool found() const { return last >= first; }
};

/// How a cell is spelled as a calculation sign; foreign for longer texts without a look at them.
Spelling spelling_of(const Row& row, int slot) {
    constexpr std::size_t longest = 24;  // bytes
    if (!row.written(slot)) return Spelling::empty;
    return row.text(slot).size() <= longest ? read_operator(row.text(slot)).spelling
                                            : Spelling::foreign;
}

bool is_sign(Spelling spelling) {
    return spelling != Spelling::empty && spelling != Spelling::foreign;
}

/// A label that stands in its own column and so did not move.
bool is_in_place(const Row& row, int slot) {
    const bool level1_moved =
        row.holds(Column::level1) && row.levels.is_only_level2(row.text(Column::level1));
    if (slot == row.table.slot(Column::level1)) return !level1_moved;
    return slot == row.table.slot(Column::level2) && !level1_moved &&
           row.levels.is_level2(row.text(slot));
}

/// Behind the first gap of a row moved left (a qualitative row has no unit), the scoring standard
/// one column too early shows that the rest moved as well.
int end_behind_gap(const Row& row, int last) {
    const int scoring = row.table.slot(Column::scoring);
    const bool early = scoring > last + 1 && !row.written(scoring) && row.written(scoring - 1) &&
                       contains(row.text(scoring - 1), "分") && length(row.text(scoring - 1)) > 6;
    if (!early) return last;
    int end = scoring - 1;
    while (row.written(end + 1)) ++end;
    return end;
}

Run run_moved_left(const Row& row) {
    const int op = row.table.slot(Column::op), sign = op - 1;
    if (op < 1) return {};
    const Spelling here = spelling_of(row, op);
    if (is_sign(here)) return {};  // as in nearly every row
    const Spelling before = spelling_of(row, sign);
    if (!is_sign(before)) return {};
    // 无 and 定量 are also common fillers: a sign only where the name should be.
    const bool filler = here == Spelling::empty || sign != row.table.slot(Column::level3);
    if (before == Spelling::unspecific && filler) return {};
    Run run{sign, sign};
    while (row.written(run.first - 1) && !is_in_place(row, run.first - 1)) --run.first;
    while (row.written(run.last + 1)) ++run.last;
    run.last = end_behind_gap(row, run.last);
    return run.last + 1 < row.size() ? run : Run{};
}

/// The sign, or without an operator column the number, stands one column behind its own.
bool is_behind(const Row& row) {
    const int op = row.table.slot(Column::op), value = row.table.slot(Column::value);
    if (op >= 0) {
        return is_sign(spelling_of(row, op + 1)) && spelling_of(row, op) == Spelling::foreign;
    }
    const auto has_number = [&](int slot) {
        return row.written(slot) && number_of(read_value(row.text(slot)).value).has_value();
    };
    return value >= 0 && has_number(value + 1) && row.written(value) && !has_number(value);
}

Run run_moved_right(const Row& row) {
    const int level1 = row.table.slot(Column::level1), level2 = row.table.slot(Column::level2);
    const int level3 = row.table.slot(Column::level3);
    if (level1 < 0 || level2 != level1 + 1 || level3 != level2 + 1) return {};
    if (row.written(level1) || !row.at(level1).own) return {};
    const bool label_behind = row.written(level2) && row.levels.is_level1(row.text(level2)) &&
                              !row.levels.is_only_level2(row.text(level2));
    const bool next_behind = row.written(level3) && row.levels.is_level2(row.text(level3));
    if (!next_behind || !(label_behind || !row.written(level2))) return {};
    if (!is_behind(row)) return {};
    Run run{label_behind ? level2 : level3, level3};
    while (row.written(run.last + 1)) ++run.last;
    return run;
}

/// Moves the run by one; what it leaves free is empty.
void move(RowCells& cells, const Run& run, int by, int row, const Table& table) {
    const RowCells old = cells;
    const auto slot = [](int place) { return static_cast<std::size_t>(place); };
    const int freed = by > 0 ? run.first : run.last;
    for (int place = run.first; place <= run.last; ++place)
        cells[slot(place + by)] = old[slot(place)];
    cells[slot(freed)] = {{}, &empty_value(), {row, table.slots[slot(freed)].first}, true};
}

}  // namespace

Shift undo_shift(RowCells& cells, int row, const Table& table, const Levels& levels) {
    const Row seen{cells, table, levels};
    if (const Run run = run_moved_left(seen); run.found()) {
        move(cells, run, 1, row, table);
        return Shift::left;
    }
    if (const Run run = run_moved_right(seen); run.found()) {
        move(cells, run, -1, row, table);
        return Shift::right;
    }
    return Shift::none;
}

}  // namespace jibiao::reading
