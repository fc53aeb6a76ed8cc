// Filling labels down, and up where they were printed in the middle of their block.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/labels.h"

namespace jibiao::reading {
namespace {

/// What a row prints in its two label columns.
struct Printed {
    Field level1, level2, level2_in_level1;
    bool level1_own = false, level2_own = false;
    bool moved_left = false;
    bool has_level1() const { return !level1.text.empty(); }
    bool has_level2() const { return !level2.text.empty(); }
    bool names_level2_early() const { return !level2_in_level1.text.empty(); }
};

class Filler {
public:
    Filler(const std::vector<PlacedRow>& rows, const Table& table, const Levels& levels);
    std::vector<RowLabels> fill();

private:
    Printed printed(const PlacedRow& placed) const;
    Field field(const PlacedRow& placed, Column column) const;
    void find_next_labels();
    void fill_level1(std::size_t i);
    void fill_level2(std::size_t i);
    void fill_up_level2();
    void to_parent(std::size_t i);

    const std::vector<PlacedRow>& rows_;
    const Table& table_;
    const Levels& levels_;
    std::vector<Printed> printed_;
    std::vector<RowLabels> result_;
    std::vector<std::size_t>
        next_level1_;         ///< the next row that prints a level 1, or the row count
    bool mid_block_ = false;  ///< labels stand on the middle rows of their blocks
};

Filler::Filler(const std::vector<PlacedRow>& rows, const Table& table, const Levels& levels)
    : rows_(rows), table_(table), levels_(levels), result_(rows.size()) {
    printed_.reserve(rows.size());
    for (const auto& placed : rows) printed_.push_back(printed(placed));
    find_next_labels();
    mid_block_ = !rows.empty() && table.has(Column::level1) && !printed_.front().has_level1();
}

Field Filler::field(const PlacedRow& placed, Column column) const {
    if (!table_.has(column)) return {};
    const auto& cell = placed.row.cells[static_cast<std::size_t>(table_.slot(column))];
    return {std::string(cell.text), cell.at};
}

Printed Filler::printed(const PlacedRow& placed) const {
    const auto own = [&](Column column) {
        return table_.has(column) &&
               placed.row.cells[static_cast<std::size_t>(table_.slot(column))].written();
    };
    Printed result;
    result.level1 = field(placed, Column::level1);
    result.level2 = field(placed, Column::level2);
    result.level1_own = own(Column::level1);
    result.level2_own = own(Column::level2);
    result.moved_left = placed.shift == Shift::left;
    if (!table_.has(Column::level1) || !table_.has(Column::level2)) return result;
    const int level1 = table_.slots[static_cast<std::size_t>(table_.slot(Column::level1))].first;
    if (result.moved_left && result.level2_own && result.level2.at.column == level1) {
        result.level2_in_level1 = result.level2;
    } else if (!result.has_level2() && levels_.is_only_level2(result.level1.text)) {
        result.level2 = result.level2_in_level1 = result.level1;
        result.level2_own = result.level1_own;
        result.level1 = {"", {placed.row.row, level1}};
        result.level1_own = false;
    }
    return result;
}

void Filler::find_next_labels() {
    next_level1_.assign(rows_.size(), rows_.size());
    for (std::size_t i = rows_.size(); i-- > 0;) {
        next_level1_[i] = printed_[i].has_level1() ? i
                          : i + 1 < rows_.size()   ? next_level1_[i + 1]
                                                   : rows_.size();
    }
}

/// The level 1 of a row whose own is lost, by its level 2.
void Filler::to_parent(std::size_t i) {
    const auto& level2 = printed_[i].level2.text;
    auto& level1 = result_[i].level1;
    if (!level1.text.empty() && levels_.is_parent(level1.text, level2)) return;
    const auto next = next_level1_[i];
    if (next < rows_.size() && levels_.is_parent(printed_[next].level1.text, level2)) {
        level1 = printed_[next].level1;
    } else if (auto parent = levels_.parent(level2); !parent.empty()) {
        level1 = {std::move(parent), printed_[i].level1.at};
    }
}

void Filler::fill_level1(std::size_t i) {
    const auto& printed = printed_[i];
    auto& label = result_[i];
    label.level1 = printed.level1;
    label.level1_own = printed.level1_own;
    label.level2_in_level1 = printed.level2_in_level1;
    if (printed.has_level1() || !table_.has(Column::level1)) return;
    const auto next = next_level1_[i];
    const bool above = i > 0 && !result_[i - 1].level1.text.empty();
    if (above) label.level1 = result_[i - 1].level1;
    if (!above && next < rows_.size()) label.level1 = printed_[next].level1;
    if (!printed.has_level2()) return;
    if (printed.names_level2_early() || printed.moved_left) return to_parent(i);
    const auto& level2 = printed.level2.text;
    if (mid_block_ && above && next < rows_.size() &&
        !levels_.is_parent(label.level1.text, level2) &&
        levels_.is_parent(printed_[next].level1.text, level2)) {
        label.level1 = printed_[next].level1;
    }
}

/// Does a new block of level 1 begin in this row?
bool begins_block(const std::vector<RowLabels>& labels, std::size_t i) {
    return i == 0 || labels[i].level1_own || !labels[i].level2_in_level1.text.empty() ||
           labels[i].level1.text != labels[i - 1].level1.text;
}

void Filler::fill_level2(std::size_t i) {
    auto& label = result_[i];
    label.level2 = printed_[i].level2;
    label.level2_own = printed_[i].level2_own;
    const bool lost =
        printed_[i].has_level2() || !table_.has(Column::level2) || begins_block(result_, i);
    if (!lost) label.level2 = result_[i - 1].level2;
    // What was not found keeps the cell where it would be typed.
    if (label.level2.text.empty()) label.level2 = printed_[i].level2;
}

/// Rows above a level-2 label printed in the middle of its block; only in copies that print labels
/// so, and only where as many rows follow the label as stand above it.
void Filler::fill_up_level2() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (!printed_[i].has_level2() || printed_[i].names_level2_early()) continue;
        std::size_t above = 0, below = 0;
        while (above < i && result_[i - above - 1].level2.text.empty() &&
               !printed_[i - above].names_level2_early() &&
               result_[i - above - 1].level1.text == result_[i].level1.text) {
            ++above;
        }
        while (i + below + 1 < rows_.size() && !printed_[i + below + 1].has_level2() &&
               result_[i + below + 1].level2.text == result_[i].level2.text) {
            ++below;
        }
        if (above == 0 || below == 0 || above > below + 1 || below > above + 1) continue;
        for (std::size_t k = 1; k <= above; ++k) result_[i - k].level2 = printed_[i].level2;
    }
}

std::vector<RowLabels> Filler::fill() {
    for (std::size_t i = 0; i < rows_.size(); ++i) fill_level1(i);
    for (std::size_t i = 0; i < rows_.size(); ++i) fill_level2(i);
    if (mid_block_) fill_up_level2();
    return std::move(result_);
}

}  // namespace

std::vector<RowLabels> fill_labels(const std::vector<PlacedRow>& rows, const Table& table,
                                   const Levels& levels) {
    return Filler(rows, table, levels).fill();
}

}  // namespace jibiao::reading
