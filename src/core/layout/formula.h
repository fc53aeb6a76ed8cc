// Formulas of a template, moved to where the form is inserted.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/cell.h"

namespace jibiao {

/// The formula with every cell address in it moved down and right by `by`: "=SUM(D6:F6)" by {1, 2}
/// gives
/// "=SUM(F7:H7)". Function names (LOG10) and texts in quotes stay.
std::string moved_formula(std::string_view formula, Cell by);

}  // namespace jibiao
