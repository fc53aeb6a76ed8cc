// Mobile telephone numbers inside a text.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace jibiao {

inline constexpr std::size_t mobile_digits = 11;

/// Where the next mobile number begins, from `from` on: eleven digits, the first one 1, the second
/// one 3 to 9, and no digit on either side. npos for none.
std::size_t find_mobile(std::string_view text, std::size_t from = 0);

}  // namespace jibiao
