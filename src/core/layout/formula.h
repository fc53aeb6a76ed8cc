// Formulas of a template, moved to where the form is inserted.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/cell.h"

namespace jibiao {

/// The formula with every cell address in it moved down and right by `by`: "=SUM(D6:F6)" by {1, 2}
/// gives
/// "=SUM(F7:H7)". Function names (LOG10) and texts in quotes stay.
std::string moved_formula(std::string_view formula, Cell by);

/// The formula with every cell address in it replaced by where that cell went.
std::string mapped_formula(std::string_view formula, const std::function<Cell(Cell)>& place);

/// The cells that a mere addition adds up: "=C6+G6" or "=SUM(D6:F6)", and both mixed. Empty for any
/// other formula.
std::vector<Cell> added_cells(std::string_view formula);

}  // namespace jibiao
