// Amounts from one unit of money to another.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/funding/money.h"

namespace jibiao::rules {

std::optional<Decimal> in_unit(const Decimal& yuan, std::string_view unit) {
    if (unit == "元") return yuan;
    if (unit != "万元") return std::nullopt;
    const auto amount = Decimal::product(yuan, *Decimal::parse("0.0001"));
    return amount ? std::optional<Decimal>(amount->trimmed()) : std::nullopt;
}

}  // namespace jibiao::rules
