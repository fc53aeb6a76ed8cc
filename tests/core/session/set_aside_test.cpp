// Findings set aside follow their row, and come back when it is another one.
// SPDX-License-Identifier: MPL-2.0
#include "core/session/set_aside.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "core/output/json.h"
#include "core/session/repair.h"
#include "support/library.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

/// A row whose target cannot be read, under `above` others.
Sheet sheet_with(int above, const std::string& name = "满意") {
    std::vector<std::vector<std::string>> rows{
        {"一级指标", "二级指标", "三级指标", "指标值", "权重"}};
    for (int i = 0; i < above; ++i) {
        rows.push_back({"产出指标", "数量指标", "数量" + std::to_string(i), "≥5人次", "1"});
    }
    rows.push_back({"产出指标", "质量指标", name, "", "10"});
    return test::table(rows);
}

constexpr const char* rule = "indicator/value-missing";

/// The finding's decision, as the user makes it.
SetAside decision_about(const std::vector<Judged>& forms) {
    const auto names = finding_names(forms);
    for (const auto& name : names.at(0)) {
        if (name.rule == rule) return {name, "上级尚未下达"};
    }
    ADD_FAILURE() << "no such finding";
    return {};
}

bool stands(const Judged& judged) {
    for (const Finding& finding : judged.findings) {
        if (finding.rule == rule) return true;
    }
    return false;
}

TEST(SetAside, names_every_finding_of_a_workbook_once) {
    for (const char* workbook : {"xiushan-2023", "zhijiang-2026"}) {
        const auto forms = judge(test::load_sheet(workbook, 1), test::library());
        std::set<FindingName> names;
        std::size_t findings = 0;
        for (const auto& of_form : finding_names(forms)) {
            names.insert(of_form.begin(), of_form.end());
            findings += of_form.size();
        }
        EXPECT_EQ(names.size(), findings);
        EXPECT_GT(findings, 0u);
    }
}

TEST(SetAside, follows_the_row_and_counts_no_more) {
    Decisions decisions;
    decisions.set_aside = {decision_about(judge(sheet_with(1), test::library()))};
    for (const int above : {0, 1, 5}) {
        const auto forms = judge(sheet_with(above), test::library(), nullptr, decisions);
        EXPECT_FALSE(stands(forms[0])) << above;
        ASSERT_EQ(forms[0].set_aside.size(), 1u);
        EXPECT_EQ(forms[0].set_aside[0].finding.at.row, above + 1);
        EXPECT_TRUE(without_finding(forms, forms[0].form.sheet, decisions.set_aside).empty());
    }
}

TEST(SetAside, another_row_is_not_meant) {
    Decisions decisions;
    decisions.set_aside = {decision_about(judge(sheet_with(1), test::library()))};
    const auto forms = judge(sheet_with(1, "及时"), test::library(), nullptr, decisions);
    EXPECT_TRUE(stands(forms[0]));
    EXPECT_EQ(without_finding(forms, forms[0].form.sheet, decisions.set_aside),
              decisions.set_aside);
}

TEST(SetAside, the_export_lists_it_with_its_reason) {
    Decisions decisions;
    decisions.set_aside = {decision_about(judge(sheet_with(0), test::library()))};
    const auto forms = judge(sheet_with(0), test::library(), nullptr, decisions);
    const Json overrides = export_json(forms[0], true)["receipt"]["overrides"];
    ASSERT_EQ(overrides.size(), 1u);
    EXPECT_EQ(overrides[0]["rule"], rule);
    EXPECT_EQ(overrides[0]["cell"], address(forms[0].set_aside[0].finding.at));
    EXPECT_EQ(overrides[0]["reason"], "上级尚未下达");
}

TEST(SetAside, a_session_says_the_same_as_a_fresh_look) {
    Session session(std::make_shared<const Library>(test::library()));
    session.update(sheet_with(1));
    Decisions decisions;
    decisions.set_aside = {decision_about(session.all().begin()->second)};
    const std::uint64_t before = session.revision();
    session.decide(decisions);
    EXPECT_GT(session.revision(), before);
    for (const int above : {1, 3}) {
        session.update(sheet_with(above));
        const auto& now = session.all().begin()->second;
        const auto fresh = judge(sheet_with(above), test::library(), nullptr, decisions);
        EXPECT_EQ(now[0].findings, fresh[0].findings);
        EXPECT_EQ(now[0].set_aside.size(), fresh[0].set_aside.size());
    }
    session.decide({});
    EXPECT_TRUE(stands(session.all().begin()->second[0]));
}

/// The project's budget is not what the department has for projects.
std::vector<Sheet> workbook_that_differs() {
    return {test::load_sheet("xiushan-2023", 1), test::load_sheet("xiushan-2023", 2),
            test::load_sheet("xiushan-2023", 3)};
}

SetAside decision_between(const std::vector<Sheet>& sheets, const JudgedWorkbook& judged) {
    const SheetFinding& one = judged.between.at(0);
    for (const Sheet& sheet : sheets) {
        if (sheet.name() != one.sheet) continue;
        std::vector<SheetFinding> here;
        for (const SheetFinding& other : judged.between)
            if (other.sheet == one.sheet) here.push_back(other);
        return {between_names(judge(sheet, test::library()), here).at(0), "年中追加"};
    }
    ADD_FAILURE() << "no such sheet";
    return {};
}

TEST(SetAside, a_finding_between_forms_stands_in_the_list_of_its_form) {
    const auto sheets = workbook_that_differs();
    const auto before = judge(sheets, test::library());
    ASSERT_FALSE(before.between.empty());
    Decisions decisions;
    decisions.set_aside = {decision_between(sheets, before)};
    const auto after = judge(sheets, test::library(), nullptr, decisions);
    EXPECT_EQ(after.between.size() + 1, before.between.size());
    std::size_t found = 0;
    for (const Judged& judged : after.forms) {
        for (const SetAsideFinding& one : judged.set_aside) {
            EXPECT_TRUE(one.between);
            EXPECT_EQ(one.finding, before.between.at(0).finding);
            EXPECT_EQ(judged.form.sheet, before.between.at(0).sheet);
            ++found;
        }
    }
    EXPECT_EQ(found, 1u);
}

TEST(SetAside, a_session_keeps_findings_between_forms_aside) {
    const auto sheets = workbook_that_differs();
    Session session(std::make_shared<const Library>(test::library()));
    std::vector<std::string> names;
    for (const Sheet& sheet : sheets) names.push_back(sheet.name());
    session.arrange(names);
    for (const Sheet& sheet : sheets) session.update(sheet);
    Decisions decisions;
    decisions.set_aside = {decision_between(sheets, judge(sheets, test::library()))};
    const std::string on = decisions.set_aside[0].name.sheet;
    session.decide(decisions);
    EXPECT_EQ(session.between(), judge(sheets, test::library(), nullptr, decisions).between);
    EXPECT_TRUE(without_finding(session.forms(on), on, decisions.set_aside).empty());
    session.update(test::table({{"填报说明"}}, "说明"));
    EXPECT_TRUE(without_finding(session.forms(on), on, decisions.set_aside).empty());
    session.decide({});
    EXPECT_EQ(session.between(), judge(sheets, test::library()).between);
}

Sheet renamed(Sheet sheet, const std::string& name) {
    Sheet other(name, sheet.rows(), sheet.columns());
    for (const Range& merged : sheet.merges()) other.merge(merged);
    for (int row = 0; row < sheet.rows(); ++row)
        for (int column = 0; column < sheet.columns(); ++column)
            other.set({row, column}, sheet.at({row, column}));
    return other;
}

TEST(SetAside, follows_a_sheet_that_was_renamed) {
    const Sheet before = renamed(sheet_with(1), "项目一");
    Decisions decisions;
    decisions.set_aside = {decision_about(judge(before, test::library()))};
    const Sheet after = renamed(before, "道路养护");
    const auto fresh = judge(std::vector<Sheet>{after, renamed(sheet_with(1, "及时"), "项目二")},
                             test::library(), nullptr, decisions);
    EXPECT_FALSE(stands(fresh.forms[0]));
    Session session(std::make_shared<const Library>(test::library()));
    session.decide(decisions);
    session.arrange({"项目一"});
    session.update(before);
    session.forget("项目一");
    session.arrange({"道路养护"});
    session.update(after);
    EXPECT_FALSE(stands(session.forms("道路养护").at(0)));
    EXPECT_TRUE(session.orphans().empty());
    EXPECT_EQ(session.decisions().set_aside[0].name.sheet, "道路养护");
}

TEST(SetAside, is_left_alone_where_two_sheets_could_be_meant_or_none) {
    const Sheet sheet = sheet_with(1);
    Decisions decisions;
    decisions.set_aside = {decision_about(judge(sheet, test::library()))};
    Session session(std::make_shared<const Library>(test::library()));
    session.decide(decisions);
    session.arrange({"甲", "乙"});
    session.update(renamed(sheet, "甲"));
    session.update(renamed(sheet, "乙"));
    EXPECT_TRUE(stands(session.forms("甲").at(0)));
    EXPECT_TRUE(stands(session.forms("乙").at(0)));
    EXPECT_EQ(session.orphans(), decisions.set_aside);
    session.forget("乙");
    session.arrange({"甲"});
    EXPECT_FALSE(stands(session.forms("甲").at(0)));
}

}  // namespace
}  // namespace jibiao
