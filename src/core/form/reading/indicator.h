// One row's cells made into an Indicator: texts by column, and what operator, value and unit mean
// together. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/form/reading/labels.h"

namespace jibiao::reading {

/// Anything beyond the level labels and unused places for names ("指标2：", "……") stands in the row,
/// also in a column of unknown name.
bool has_content(const RowCells& cells, const Table& table);

/// What texts mean that were understood already: most rows say what they said in the forms `before`
/// the last change. Reading a scoring standard takes longer than all the rest of its row, and many
/// rows have the same.
class Meanings {
public:
    /// Looks at texts and forms that must outlive it.
    explicit Meanings(const std::vector<const Form*>& before);
    const Shared<Scoring>& scoring(std::string_view text);
    /// The indicator that stood in this sheet row, if its operator, value and unit are the same texts.
    const Indicator* same_target(const Indicator& row) const;
    /// The row as it was read before where it is the same, so that it need not be compared again.
    Shared<Indicator> shared(Indicator row) const;

private:
    const Shared<Indicator>* before(const Indicator& row) const;

    std::unordered_map<std::string_view, Shared<Scoring>> scorings_;
    std::vector<const Shared<Indicator>*> by_row_;  ///< null where none stood
};

/// Labels are left to the caller.
Indicator make_indicator(const PlacedRow& placed, const Table& table, const Vocabulary& vocabulary,
                         Meanings& meanings);

/// Takes operator, number and unit from the texts of operator, value and unit cell together.
void understand(Indicator& row);

/// A weight as typed: "15", "15分", "15%"; empty when it is no plain number.
std::optional<Decimal> read_weight(std::string_view text);

}  // namespace jibiao::reading
