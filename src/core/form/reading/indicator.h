// One row's cells made into an Indicator: texts by column, and what operator, value and unit mean
// together. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <deque>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/form/reading/labels.h"

namespace jibiao::reading {

/// Anything beyond the level labels and unused places for names ("指标2：", "……") stands in the row,
/// also in a column of unknown name.
bool has_content(const RowCells& cells, const Table& table);

/// Scoring standards by their text: reading one takes longer than all the rest of its row, many rows
/// have the same, and most had it already in the forms `before` the last change.
class Scorings {
public:
    /// Looks at texts and forms that must outlive it.
    explicit Scorings(const std::vector<const Form*>& before);
    const Scoring& read(std::string_view text);

private:
    std::unordered_map<std::string_view, const Scoring*> known_;
    std::deque<Scoring> read_;
};

/// Labels are left to the caller.
Indicator make_indicator(const PlacedRow& placed, const Table& table, const Vocabulary& vocabulary,
                         Scorings& scorings);

/// Takes operator, number and unit from the texts of operator, value and unit cell together.
void understand(Indicator& row);

/// A weight as typed: "15", "15分", "15%"; empty when it is no plain number.
std::optional<Decimal> read_weight(std::string_view text);

}  // namespace jibiao::reading
