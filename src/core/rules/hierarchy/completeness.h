// When a table is filled in far enough to miss something in it.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/form/form.h"

namespace jibiao::rules {

/// A table of fewer rows is still being filled in.
inline constexpr std::size_t fewest_rows = 5;

/// Rows of this standard level-1 name; also those whose level 2 belongs to it, wherever they stand.
int rows_below(const Form& form, std::string_view level1);
/// Every row has a level 1 with a standard name.
bool all_level1_known(const Form& form);
/// Where a missing level 1 is told: the blank row that waits for it, else the header of the column.
Cell place_of_level1(const Form& form, std::string_view level1);

}  // namespace jibiao::rules
