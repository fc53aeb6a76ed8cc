// Mobile telephone numbers inside a text.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/phone.h"

namespace jibiao {

std::size_t find_mobile(std::string_view text, std::size_t from) {
    constexpr std::string_view digits = "0123456789";
    auto first = text.find_first_of(digits, from);
    while (first != std::string_view::npos) {
        auto last = text.find_first_not_of(digits, first);
        if (last == std::string_view::npos) last = text.size();
        const bool mobile = text[first] == '1' && last - first == mobile_digits;
        if (mobile && text[first + 1] >= '3') return first;
        first = text.find_first_of(digits, last);
    }
    return first;
}

}  // namespace jibiao
