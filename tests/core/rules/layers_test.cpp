// The core calls nobody: no host, office, file, clock, locale or thread is named in src/core.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <regex>

#include "support/sheets.h"

namespace jibiao::test {
namespace {

const std::regex foreign_include(
    R"(#\s*include\s*[<"](com/sun|boost/|rtl/|cppu|sal/|osl/|emscripten|messages/|hosts/|fstream|iostream|thread|mutex|locale|ctime|chrono|filesystem|cstdio))");
const std::regex foreign_name(
    R"(\b(std::(cout|cerr|locale|thread|time|ifstream|ofstream)|css::|rtl::|cppu::|boost::|printf\s*\(|throw\b|catch\s*\())");

TEST(Layers, CoreNamesNothingForeign) {
    int files = 0;
    for (const std::string& path : files_below("../src/core", "")) {
        if (!path.ends_with(".cpp") && !path.ends_with(".h")) continue;
        ++files;
        const std::string source = read_text("../src/core/" + path);
        EXPECT_FALSE(std::regex_search(source, foreign_include)) << path;
        EXPECT_FALSE(std::regex_search(source, foreign_name)) << path;
    }
    EXPECT_GT(files, 50);
    EXPECT_TRUE(std::regex_search(std::string("#include <fstream>"), foreign_include));
    EXPECT_TRUE(std::regex_search(std::string("std::cout << 1"), foreign_name));
}

}  // namespace
}  // namespace jibiao::test
