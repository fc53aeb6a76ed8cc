// What a workbook's file holds, for tests that look for what must not be in it.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <gtest/gtest.h>

#include <cstdio>
#include <string>

namespace jibiao::test {

/// All parts of the file, one behind the other.
inline std::string unpacked(const std::string& file) {
    std::FILE* const pipe = popen(("unzip -p " + file).c_str(), "r");
    std::string text;
    char buffer[65536];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, pipe)) {
        text.append(buffer, count);
    }
    EXPECT_EQ(pclose(pipe), 0) << file;
    return text;
}

}  // namespace jibiao::test
