// Public copies and sheets for the budget system, through a real office.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/output/json.h"
#include "program.h"

namespace jibiao::test {
namespace {

/// A form with a person in it, made by import.
std::string form_with_a_person(const Scratch& scratch) {
    run({"export", workbook("xiushan-2023"), "--draft", "--out", (scratch / "out").string()});
    Json json;
    for (const auto& entry : std::filesystem::directory_iterator(scratch / "out")) {
        json = Json::parse(bytes_of(entry.path()));
        if (json["form"]["kind"] == "project") break;
    }
    json["form"]["fields"]["contact"] = "张三 13800138000";
    json["form"]["indicators"][0]["level3"] = "拨打0743-7651234的次数";
    const std::string form = (scratch / "form.xlsx").string();
    const Outcome made = run({"import", scratch.file("a.json", to_text(json)), "--out", form});
    EXPECT_EQ(made.status, 0) << made.err;
    return form;
}

TEST(Publish, RemovesPersonsAndSaysWhere) {
    const Scratch scratch;
    const std::string form = form_with_a_person(scratch), before = bytes_of(form);
    const std::string copy = (scratch / "copy.xlsx").string();
    const Outcome outcome = run({"publish", form, "--out", copy});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_TRUE(has(outcome.out, "!F3  姓名")) << outcome.out;
    EXPECT_TRUE(has(outcome.out, "!D11  电话")) << outcome.out;
    EXPECT_EQ(bytes_of(form), before);
    const Json report = Json::parse(run({"check", "--format=json", copy}).out);
    const Json row = report["files"][0]["forms"][0]["rows"][0];
    EXPECT_EQ(row["level3"], "拨打074*********的次数");
    EXPECT_FALSE(has(report.dump(), "张三"));
    EXPECT_EQ(run({"publish", form, "--out", copy}).status, 2) << "never replaces a file";
    EXPECT_EQ(run({"publish", form, "--out", (scratch / "copy.pdf").string()}).status, 2);
}

TEST(ExportSheet, LiesBesideTheJson) {
    const Scratch scratch;
    const std::string out = (scratch / "out").string();
    const Outcome outcome =
        run({"export", workbook("zhijiang-2026"), "--draft", "--sheet", "--out", out});
    EXPECT_TRUE(has(outcome.out, ".xlsx")) << outcome.out << outcome.err;
    std::size_t sheets = 0;
    for (const auto& entry : std::filesystem::directory_iterator(out))
        sheets += entry.path().extension() == ".xlsx" && bytes_of(entry.path()).starts_with("PK");
    EXPECT_EQ(sheets, 1u);
}

}  // namespace
}  // namespace jibiao::test
