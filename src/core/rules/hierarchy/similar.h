// Two indicators that may be one.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/form/form.h"

namespace jibiao::rules {

/// The rows that share their name, numbers before it left out, with another row; in form order. Most
/// rows share theirs with none.
std::vector<const Indicator*> namesakes(const Form& form);
/// One bounds a range from below, the other from above: two rows of one indicator, on purpose.
bool bounds_of_range(const Indicator& a, const Indicator& b);
/// Same number and unit.
bool same_number(const Indicator& a, const Indicator& b);
/// The longer name holds every character of the shorter one in order: 移动专线数量, 移动专线用户数量.
bool extends(std::u32string_view shorter, std::u32string_view longer);
/// The fewest characters of a name that nearly_contains compares.
inline constexpr std::size_t shortest_contained = 15;
/// Long names of which the longer one says nearly all that the shorter one says, and more. Names of
/// one length that differ in a word (城市…, 农村…) are two things.
/// Both begin with the same two characters.
bool nearly_contains(std::u32string_view shorter, std::u32string_view longer);

}  // namespace jibiao::rules
