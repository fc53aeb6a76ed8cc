// libFuzzer's entry for the target named JIBIAO_TARGET.
// SPDX-License-Identifier: MPL-2.0
#include <cstddef>
#include <cstdint>

#include "targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const auto& target : jibiao::fuzz::targets())
        if (std::string_view(target.name) == JIBIAO_TARGET) target.run(bytes);
    return 0;
}
