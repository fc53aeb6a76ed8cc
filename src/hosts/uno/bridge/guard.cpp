// Where trouble at the office border is written down.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/bridge/guard.h"

#include <cstdio>

namespace jibiao::uno {

void log(const char* where, std::string_view what) noexcept {
    std::fprintf(stderr, "jibiao: %s: %.*s\n", where, static_cast<int>(what.size()), what.data());
}

}  // namespace jibiao::uno
