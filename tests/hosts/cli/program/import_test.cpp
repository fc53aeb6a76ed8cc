// Export, import, export again, through a real office and real files.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/output/json.h"
#include "program.h"

namespace jibiao::test {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

Json only_export_of(const std::string& file, const fs::path& folder) {
    run({"export", file, "--draft", "--out", folder.string()});
    const auto files = files_in(folder);
    EXPECT_EQ(files.size(), 1u) << file;
    return files.empty() ? Json() : Json::parse(bytes_of(files.front()));
}

TEST(ImportFile, GivesTheFormsAgainInEveryFormat) {
    const Scratch scratch;
    int number = 0;
    for (const char* name : {"zhijiang-2026", "hengdong-2020", "boye"}) {
        const fs::path exports = scratch / ("exports-" + std::string(name));
        run({"export", workbook(name), "--draft", "--out", exports.string()});
        for (const fs::path& json : files_in(exports)) {
            const char* const endings[] = {".xlsx", ".ods", ".xls"};
            const std::string file = (scratch / (std::to_string(number) + endings[number % 3])).string();
            const Outcome made = run({"import", json.string(), "--out", file});
            EXPECT_EQ(made.status, 0) << made.err;
            EXPECT_FALSE(has(made.out, "没有原样")) << made.out;
            const Json first = Json::parse(bytes_of(json));
            const Json again = only_export_of(file, scratch / ("again-" + std::to_string(number++)));
            EXPECT_EQ(to_text(first["form"]), to_text(again["form"])) << file;
            EXPECT_EQ(to_text(first["records"]), to_text(again["records"])) << file;
        }
    }
    EXPECT_EQ(number, 3);
}

TEST(ImportFile, SaysWhatHadNoPlace) {
    const Scratch scratch;
    const Json json = only_export_of(workbook("hunan-xiangtan-wupaoche-2023-goal"), scratch / "out");
    const std::string file = scratch.file("a.json", to_text(json));
    const Outcome made = run({"import", file, "--out", (scratch / "a.xlsx").string(), "--new-year",
                              "--template=hebei-2022-project"});
    EXPECT_EQ(made.status, 0) << made.err;
    EXPECT_TRUE(has(made.out, "没有原样写入")) << made.out;
    EXPECT_TRUE(has(made.out, "/form/fields/project_period：“2023.07-2024.01”，表中没有这一项")) << made.out;
}

TEST(ImportFile, NeverReplacesAFileAndSaysWhyItCannot) {
    const Scratch scratch;
    const std::string there = scratch.file("mine.xlsx", "filled in by somebody");
    const std::string json = scratch.file("bad.json", "{\"format\":");
    const Outcome broken = run({"import", json, "--out", (scratch / "a.xlsx").string()});
    EXPECT_EQ(broken.status, 2);
    EXPECT_TRUE(has(broken.err, "bad.json")) << broken.err;
    EXPECT_TRUE(has(broken.err, "不是有效的 JSON")) << broken.err;
    EXPECT_EQ(run({"import", (scratch / "none.json").string(), "--out", there}).status, 2);
    const Json good = only_export_of(workbook("boye"), scratch / "out");
    const Outcome taken = run({"import", scratch.file("good.json", to_text(good)), "--out", there});
    EXPECT_EQ(taken.status, 2);
    EXPECT_TRUE(has(taken.err, "已经存在")) << taken.err;
    EXPECT_EQ(bytes_of(there), "filled in by somebody");
}

}  // namespace
}  // namespace jibiao::test
