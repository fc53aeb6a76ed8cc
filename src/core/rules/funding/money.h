// Amounts from one unit of money to another.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/decimal.h"

namespace jibiao::rules {

/// An amount of 元 in 元 or 万元; empty for other units and where the number does not fit.
std::optional<Decimal> in_unit(const Decimal& yuan, std::string_view unit);

}  // namespace jibiao::rules
