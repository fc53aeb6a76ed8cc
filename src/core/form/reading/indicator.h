// One row's cells made into an Indicator: texts by column, and what operator, value and unit mean
// together. SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/form/reading/labels.h"

namespace jibiao::reading {

/// Anything beyond the level labels and unused places for names ("指标2：", "……") stands in the row,
/// also in a column of unknown name.
bool has_content(const RowCells& cells, const Table& table);

/// Labels are left to the caller.
Indicator make_indicator(const PlacedRow& placed, const Table& table);

/// Takes operator, number and unit from the texts of operator, value and unit cell together.
void understand(Indicator& row);

/// A weight as typed: "15", "15分", "15%"; empty when it is no plain number.
std::optional<Decimal> read_weight(std::string_view text);

}  // namespace jibiao::reading
