// What fuzzers and tests call: any bytes in, promises checked. A program has the targets of one file: targets.cpp
// (the readers of the core) or door_target.cpp.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdio>
#include <cstdlib>
#include <span>
#include <string_view>

namespace jibiao::fuzz {

struct Target {
    const char* name;  ///< its folder in tests/fuzz/corpus
    /// Ends the program where a promise is broken.
    void (*run)(std::string_view bytes);
};

std::span<const Target> targets();

inline void require(bool held, const char* promise) {
    if (held) return;
    std::fprintf(stderr, "broken: %s\n", promise);
    std::abort();
}

}  // namespace jibiao::fuzz
