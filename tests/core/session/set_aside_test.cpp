// Findings set aside follow their row, and come back when it is another one.
// SPDX-License-Identifier: MPL-2.0
#include "core/session/set_aside.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "core/form/builtin.h"
#include "core/output/json.h"
#include "core/session/repair.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

const Library& library() {
    static const Library all = builtin_library();
    return all;
}

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
        const auto forms = judge(test::load_sheet(workbook, 1), library());
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
    decisions.set_aside = {decision_about(judge(sheet_with(1), library()))};
    for (const int above : {0, 1, 5}) {
        const auto forms = judge(sheet_with(above), library(), nullptr, decisions);
        EXPECT_FALSE(stands(forms[0])) << above;
        ASSERT_EQ(forms[0].set_aside.size(), 1u);
        EXPECT_EQ(forms[0].set_aside[0].finding.at.row, above + 1);
        EXPECT_TRUE(without_finding(forms, forms[0].form.sheet, decisions.set_aside).empty());
    }
}

TEST(SetAside, another_row_is_not_meant) {
    Decisions decisions;
    decisions.set_aside = {decision_about(judge(sheet_with(1), library()))};
    const auto forms = judge(sheet_with(1, "及时"), library(), nullptr, decisions);
    EXPECT_TRUE(stands(forms[0]));
    EXPECT_EQ(without_finding(forms, forms[0].form.sheet, decisions.set_aside),
              decisions.set_aside);
}

TEST(SetAside, the_export_lists_it_with_its_reason) {
    Decisions decisions;
    decisions.set_aside = {decision_about(judge(sheet_with(0), library()))};
    const auto forms = judge(sheet_with(0), library(), nullptr, decisions);
    const Json overrides = export_json(forms[0], true)["receipt"]["overrides"];
    ASSERT_EQ(overrides.size(), 1u);
    EXPECT_EQ(overrides[0]["rule"], rule);
    EXPECT_EQ(overrides[0]["cell"], address(forms[0].set_aside[0].finding.at));
    EXPECT_EQ(overrides[0]["reason"], "上级尚未下达");
}

TEST(SetAside, a_session_says_the_same_as_a_fresh_look) {
    Session session(std::make_shared<const Library>(library()));
    session.update(sheet_with(1));
    Decisions decisions;
    decisions.set_aside = {decision_about(session.all().begin()->second)};
    const std::uint64_t before = session.revision();
    session.decide(decisions);
    EXPECT_GT(session.revision(), before);
    for (const int above : {1, 3}) {
        session.update(sheet_with(above));
        const auto& now = session.all().begin()->second;
        const auto fresh = judge(sheet_with(above), library(), nullptr, decisions);
        EXPECT_EQ(now[0].findings, fresh[0].findings);
        EXPECT_EQ(now[0].set_aside.size(), fresh[0].set_aside.size());
    }
    session.decide({});
    EXPECT_TRUE(stands(session.all().begin()->second[0]));
}

}  // namespace
}  // namespace jibiao
