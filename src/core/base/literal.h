// A text that stands in the program itself.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace jibiao {

/// A view of a text that lasts as long as the program: ids, keys, names of variants. Made from what
/// is written in the source only, so that nothing need be copied and nothing can be gone.
class Literal : public std::string_view {
public:
    constexpr Literal() = default;
    constexpr Literal(const char* text) : std::string_view(text) {}
};

}  // namespace jibiao
