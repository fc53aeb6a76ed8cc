// SHA-256 (FIPS 180-4): names an exact content in exports.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace jibiao {

/// The digest as 64 small hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace jibiao
