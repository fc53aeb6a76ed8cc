// The compiled catalogues (.mo) as they lie in the program.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace jibiao {

struct Catalogue {
    std::string_view language;   ///< "zh_CN"; empty ends the list
    std::string_view bytes;
};

extern const Catalogue catalogues[];

/// The bytes of a language's catalogue; empty when there is none.
inline std::string_view catalogue(std::string_view language) {
    const Catalogue* found = catalogues;
    while (!found->language.empty() && found->language != language) ++found;
    return found->bytes;
}

}  // namespace jibiao
