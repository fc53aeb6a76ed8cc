// What programs print, for tests that look at files and pixels with the tools of the system.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <gtest/gtest.h>

#include <cstdio>
#include <string>

namespace jibiao::test {

/// What a command of the shell prints. The test fails when it does not succeed.
inline std::string output_of(const std::string& command) {
    std::FILE* const pipe = popen(command.c_str(), "r");
    std::string text;
    char buffer[65536];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, pipe)) {
        text.append(buffer, count);
    }
    EXPECT_EQ(pclose(pipe), 0) << command;
    return text;
}

/// All parts of a workbook's file, one behind the other.
inline std::string unpacked(const std::string& file) {
    return output_of("unzip -p " + file);
}

}  // namespace jibiao::test
