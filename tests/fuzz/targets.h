// The readers of the core as fuzzers and tests call them: any bytes in, promises checked.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string_view>

namespace jibiao::fuzz {

struct Target {
    const char* name;  ///< its folder in tests/fuzz/corpus
    /// Ends the program where a promise is broken.
    void (*run)(std::string_view bytes);
};

std::span<const Target> targets();

}  // namespace jibiao::fuzz
