// Amounts of money: their unit, and from one unit to another.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/form/form.h"

namespace jibiao {

/// 万元 or 元 where it is certain what the amounts of the form count, else "".
std::string amount_unit(const Form& form, const Amount& amount);
/// 250万 says 万元; other units as they are.
std::string whole_unit(const std::string& unit);
/// How many 元 one unit of money is: 10000 for 万元; empty for anything else.
std::optional<Decimal> yuan_in(std::string_view unit);

/// An amount of 元 in 元 or 万元; empty for other units and where the number does not fit.
std::optional<Decimal> in_unit(const Decimal& yuan, std::string_view unit);

}  // namespace jibiao
