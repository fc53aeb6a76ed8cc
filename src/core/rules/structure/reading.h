// A moved row, as it was read.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/form/form.h"

namespace jibiao::rules {

/// "重复件治理率 | = | 100 | %": name, sign, value and unit as understood, blanks left out.
std::string as_read(const Indicator& row);
/// The leftmost cell whose content belongs to another column.
Cell first_moved(const Form& form, const Indicator& row);

}  // namespace jibiao::rules
