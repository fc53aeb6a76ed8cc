// jibiao check on real workbooks, through a real office.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <map>

#include "core/form/builtin.h"
#include "core/output/json.h"
#include "core/session/session.h"
#include "messages/messages.h"
#include "program.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

/// The forms of every workbook as the core judges the stored snapshots of their sheets.
std::map<std::string, Json> expected_forms() {
    const Messages messages;
    const Library library = builtin_library();
    std::map<std::string, Json> forms;
    for (const auto& [name, number] : all_sheet_files()) {
        Json& list = forms.try_emplace(name, Json::array()).first->second;
        for (const Judged& judged : judge(load_sheet(name, number), library))
            list.push_back(form_json(judged, messages.speak(judged.findings)));
    }
    return forms;
}

TEST(Check, SaysOfEveryWorkbookWhatTheCoreSaysOfItsSheets) {
    const auto expected = expected_forms();
    std::vector<std::string> words{"check", "--format", "json"};
    for (const auto& [name, forms] : expected) words.push_back(workbook(name));
    const Outcome outcome = run(words);
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.err, "");
    const Json report = Json::parse(outcome.out);
    ASSERT_EQ(report["files"].size(), expected.size());
    auto file = report["files"].begin();
    for (const auto& [name, forms] : expected) {
        EXPECT_EQ((*file)["file"], workbook(name));
        EXPECT_EQ((*file)["error"], Json());
        EXPECT_EQ((*file)["forms"], forms) << name;
        ++file;
    }
}

TEST(Check, IsTheSameTwice) {
    const std::vector<std::string> words{"check", workbook("boye")};
    const Outcome first = run(words), second = run(words);
    EXPECT_FALSE(first.out.empty());
    EXPECT_EQ(first.out, second.out);
}

TEST(Check, TellsPeopleFileFormCellAndSums) {
    const Outcome outcome = run({"check", workbook("xiushan-2023")});
    EXPECT_EQ(outcome.status, 1);
    for (const char* part :
         {"xiushan-2023.xlsx\n", "信访移动专项租线（A1:G20）", "E15  错误", "≅", "可改为：", "权重合计 90",
          "年度资金总额 5.544，与各项之和一致", "处错误"})
        EXPECT_NE(outcome.out.find(part), std::string::npos) << part;
}

TEST(Check, SpeaksTheLanguageAskedFor) {
    const Outcome outcome = run({"check", workbook("boye"), "--lang", "en"});
    EXPECT_NE(outcome.out.find("E10  error (refused by the budget system)"), std::string::npos)
        << outcome.out;
    EXPECT_NE(outcome.out.find("errors: "), std::string::npos);
}

TEST(Check, KeepsToTheRulesAskedFor) {
    const Outcome one = run({"check", workbook("xiushan-2023"), "--only", "structure/blank-row",
                             "--format", "json"});
    EXPECT_EQ(one.status, 0) << "hints alone are no errors";
    const Json report = Json::parse(one.out);
    const Json& file = report["files"][0];
    EXPECT_EQ(file["errors"], 0);
    EXPECT_GT(file["hints"], 0);
    for (const Json& form : file["forms"])
        for (const Json& finding : form["findings"]) EXPECT_EQ(finding["rule"], "structure/blank-row");
}

TEST(Check, ForcesATemplate) {
    const Outcome outcome = run({"check", workbook("boye"), "--template", "xiushan-2023-project",
                                 "--format", "json"});
    EXPECT_EQ(Json::parse(outcome.out)["files"][0]["forms"][0]["template"], "xiushan-2023-project");
}

}  // namespace
}  // namespace jibiao::test
