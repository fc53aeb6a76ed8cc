// jibiao check on real workbooks, through a real office.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>

#include "core/form/builtin.h"
#include "core/output/json.h"
#include "core/session/session.h"
#include "messages/messages.h"
#include "program.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

struct Expected {
    Json forms = Json::array(), findings;
};

/// What the core says of the stored snapshots of every workbook's sheets.
std::map<std::string, Expected> expected_workbooks() {
    const Messages messages;
    const Library library = builtin_library();
    std::map<std::string, std::vector<Sheet>> sheets;
    for (const auto& [name, number] : all_sheet_files())
        sheets[name].push_back(load_sheet(name, number));
    std::map<std::string, Expected> workbooks;
    for (const auto& [name, of_workbook] : sheets) {
        const JudgedWorkbook judged = judge(of_workbook, library);
        Expected& expected = workbooks[name];
        for (const Judged& form : judged.forms)
            expected.forms.push_back(form_json(form, messages.speak(form.findings)));
        expected.findings = findings_json(judged.between, messages);
    }
    return workbooks;
}

TEST(Check, SaysOfEveryWorkbookWhatTheCoreSaysOfItsSheets) {
    const auto expected = expected_workbooks();
    std::vector<std::string> words{"check", "--format", "json"};
    for (const auto& [name, said] : expected) words.push_back(workbook(name));
    const Outcome outcome = run(words);
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.err.find("jibiao: "), std::string::npos) << outcome.err;   // only progress
    const Json report = Json::parse(outcome.out);
    ASSERT_EQ(report["files"].size(), expected.size());
    auto file = report["files"].begin();
    for (const auto& [name, said] : expected) {
        EXPECT_EQ((*file)["file"], workbook(name));
        EXPECT_EQ((*file)["error"], Json());
        EXPECT_EQ((*file)["forms"], said.forms) << name;
        EXPECT_EQ((*file)["findings"], said.findings) << name;
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
    for (const char* part : {"xiushan-2023.xlsx\n", "信访移动专项租线（A1:G20）", "E15  错误", "≅",
                             "可改为：", "权重合计 90", "年度资金总额 5.544，与各项之和一致",
                             "表与表之间：", "整体支出!G6  警告", "处错误"})
        EXPECT_NE(outcome.out.find(part), std::string::npos) << part;
}

TEST(Check, SpeaksTheLanguageAskedFor) {
    const Outcome outcome = run({"check", workbook("boye"), "--lang", "en"});
    EXPECT_NE(outcome.out.find("E10  error (refused by the budget system)"), std::string::npos)
        << outcome.out;
    EXPECT_NE(outcome.out.find("errors: "), std::string::npos);
}

TEST(Check, KeepsToTheRulesAskedFor) {
    const Outcome one = run(
        {"check", workbook("xiushan-2023"), "--only", "structure/blank-row", "--format", "json"});
    EXPECT_EQ(one.status, 0) << "hints alone are no errors";
    const Json report = Json::parse(one.out);
    const Json& file = report["files"][0];
    EXPECT_EQ(file["errors"], 0);
    EXPECT_GT(file["hints"], 0);
    for (const Json& form : file["forms"])
        for (const Json& finding : form["findings"])
            EXPECT_EQ(finding["rule"], "structure/blank-row");
}

TEST(Check, ForcesATemplate) {
    const Outcome outcome =
        run({"check", workbook("boye"), "--template", "xiushan-2023-project", "--format", "json"});
    EXPECT_EQ(Json::parse(outcome.out)["files"][0]["forms"][0]["template"], "xiushan-2023-project");
}

}  // namespace
}  // namespace jibiao::test
