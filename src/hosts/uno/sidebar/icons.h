// Pictures of severity: told apart by shape as well as by colour.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace jibiao::uno {

inline constexpr std::string_view error_icon =
    "<svg xmlns='http://www.w3.org/2000/svg' width='16' height='16'>"
    "<circle cx='8' cy='8' r='7' fill='#c9252d'/>"
    "<path d='M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6' stroke='#fff' stroke-width='1.8'/></svg>";
inline constexpr std::string_view warning_icon =
    "<svg xmlns='http://www.w3.org/2000/svg' width='16' height='16'>"
    "<path d='M8 1.2L15.4 14.6H.6Z' fill='#e38b00'/>"
    "<path d='M8 5.6v4.6M8 11.4v1.8' stroke='#fff' stroke-width='1.8'/></svg>";
inline constexpr std::string_view hint_icon =
    "<svg xmlns='http://www.w3.org/2000/svg' width='16' height='16'>"
    "<rect x='1.5' y='1.5' width='13' height='13' rx='3' fill='#3273c4'/>"
    "<path d='M8 4v1.8M8 7.2v4.8' stroke='#fff' stroke-width='1.8'/></svg>";

}  // namespace jibiao::uno
