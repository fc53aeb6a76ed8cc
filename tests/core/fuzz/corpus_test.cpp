// Every text of tests/fuzz/corpus through every target of the program: what fuzzing once found stays found.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <filesystem>

#include "../../fuzz/targets.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

TEST(FuzzCorpus, BreaksNoPromise) {
    int texts = 0;
    for (const fuzz::Target& target : fuzz::targets()) {
        const std::string folder = std::string("fuzz/corpus/") + target.name;
        for (const auto& file : std::filesystem::directory_iterator(tests_path(folder))) {
            const std::string bytes = read_text(folder + '/' + file.path().filename().string());
            SCOPED_TRACE(file.path().filename());
            for (const fuzz::Target& each : fuzz::targets()) each.run(bytes);
            ++texts;
        }
    }
    EXPECT_GT(texts, 3);
}

}  // namespace
}  // namespace jibiao::test
