// The project code (项目编码) of the budget system: 21 characters.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace jibiao::rules {

/// 6 digits of region, 2 of year, a letter, 11 digits, a check character. `code` without spaces.
bool has_code_pattern(std::string_view code);

/// The check character fits, as far as the scheme is known: regions 12 and 13 with the letter P.
/// True for every other code of the pattern.
bool check_character_fits(std::string_view code);

}  // namespace jibiao::rules
