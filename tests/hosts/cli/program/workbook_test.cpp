// Whole workbooks: exported with errors overridden, imported into one file, summed up.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/output/json.h"
#include "program.h"

namespace jibiao::test {
namespace {

namespace fs = std::filesystem;

std::string export_workbook(const std::string& file, const fs::path& out) {
    const Outcome outcome =
        run({"export", file, "--override", "按批复原文填报", "--workbook", "--out", out.string()});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return bytes_of(out / (fs::path(file).stem().string() + ".json"));
}

TEST(Workbook, ComesBackWholeAndIsTheSameFromThenOn) {
    const Scratch scratch;
    const std::string first = export_workbook(workbook("xiushan-2023"), scratch / "1");
    const std::string json = scratch.file("xiushan.json", first);
    std::string before = first;
    for (const char* file : {"2.xlsx", "3.ods", "4.xls"}) {
        const std::string made = (scratch / file).string();
        const Outcome outcome = run({"import", scratch.file("in.json", before), "--out", made});
        ASSERT_EQ(outcome.status, 0) << outcome.err;
        EXPECT_FALSE(has(outcome.out, "没有原样")) << outcome.out;
        const std::string again = export_workbook(made, scratch / "out");
        const Json one = Json::parse(before), other = Json::parse(again);
        ASSERT_EQ(one["forms"].size(), 5u);
        for (std::size_t i = 0; i < 5; ++i) {
            EXPECT_EQ(one["forms"][i]["sheet"], other["forms"][i]["sheet"]);
            for (const char* part : {"form", "records"})
                EXPECT_EQ(to_text(one["forms"][i]["export"][part]),
                          to_text(other["forms"][i]["export"][part]));
        }
        if (before != first) {
            EXPECT_EQ(again, before) << file;
        }
        before = again;
    }
}

TEST(Workbook, IsHeldBackWhileOneFormIs) {
    const Scratch scratch;
    const fs::path out = scratch / "out";
    const Outcome outcome =
        run({"export", workbook("xiushan-2023"), "--workbook", "--out", out.string()});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_TRUE(has(outcome.err, "整个工作簿")) << outcome.err;
    EXPECT_FALSE(fs::exists(out / "xiushan-2023.json"));
}

TEST(Override, StandsInTheReceipt) {
    const Scratch scratch;
    const Json json =
        Json::parse(export_workbook(workbook("xiushan-2023-as-published"), scratch / "out"));
    std::size_t overrides = 0;
    for (const Json& one : json["forms"]) {
        const Json& receipt = one["export"]["receipt"];
        EXPECT_EQ(receipt["errors"], 0);
        EXPECT_FALSE(receipt.contains("draft"));
        overrides += receipt["overrides"].size();
        for (const Json& entry : receipt["overrides"]) EXPECT_EQ(entry["reason"], "按批复原文填报");
    }
    EXPECT_GT(overrides, 0u);
    EXPECT_EQ(run({"export", workbook("boye"), "--override", ""}).status, 2) << "a reason is needed";
}

TEST(Summary, IsAFileOfItsOwn) {
    const Scratch scratch;
    const std::string csv = (scratch / "s.csv").string(), json = (scratch / "s.json").string();
    const Outcome checked = run({"check", workbook("xiushan-2023"), workbook("boye"), "--format=json",
                                 "--summary", csv});
    const Json summary = Json::parse(checked.out)["summary"];
    EXPECT_EQ(summary["files"], 2);
    EXPECT_EQ(summary["forms"], 6);
    ASSERT_EQ(summary["units"].size(), 2u);
    EXPECT_EQ(summary["units"][0]["department"], "165.54");
    EXPECT_TRUE(has(bytes_of(csv), "\"秀山土家族苗族自治县信访办公室\",\"5\",\"4\",")) << bytes_of(csv);
    run({"check", workbook("boye"), "--summary", json});
    EXPECT_EQ(Json::parse(bytes_of(json))["files"], 1);
}

TEST(Summary, SaysNothingOfUnitsForEmptyForms) {
    const Scratch scratch;
    for (const char* name : {"a.xlsx", "b.xlsx"})
        run({"insert", "xiushan-2023-project", "--out", (scratch / name).string()});
    const Outcome outcome = run({"check", (scratch / "").string()});
    EXPECT_TRUE(has(outcome.out, "合计：2 个文件")) << outcome.out;
    EXPECT_FALSE(has(outcome.out, "各单位的项目金额")) << outcome.out;
}

}  // namespace
}  // namespace jibiao::test
