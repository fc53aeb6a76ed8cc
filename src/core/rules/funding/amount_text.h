// The numbers typed into one amount cell.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/base/decimal.h"

namespace jibiao::rules {

/// The numbers of a text of digits, points, spaces, separators and money units: "34.00 34.00" -> 34
/// twice; also "34.0034.00", the same number twice without a space. Empty when anything else stands
/// there.
std::vector<Decimal> numbers_in_amount(std::string_view text);

}  // namespace jibiao::rules
