// Rows, counts, details and bulk edits of the panel 检查.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/model/check_view.h"

#include <gtest/gtest.h>

#include "chinese.h"

namespace jibiao::sidebar {
namespace {

Finding finding(Literal rule, Severity severity, std::string_view cell, Args args = {},
                std::vector<Fix> fixes = {}) {
    Finding result;
    result.rule = rule;
    result.severity = severity;
    result.at = *parse_address(cell);
    result.args = std::move(args);
    result.fixes = std::move(fixes);
    return result;
}

Fix fix(std::string_view cell, std::string text, bool safe) {
    return {"replace", {{"to", text}}, {{*parse_address(cell), text}}, safe};
}

Judged form(std::vector<Finding> findings) {
    Judged judged;
    judged.form.indicators.resize(1);
    judged.findings = std::move(findings);
    return judged;
}

TEST(CheckView, ErrorsComeFirstEachFromTopToBottom) {
    const CheckView view =
        make_check_view({{"表",
                          {form({finding("indicator/unit-missing", Severity::hint, "B2"),
                                 finding("weight/sum", Severity::error, "C3"),
                                 finding("weight/missing", Severity::warning, "D4"),
                                 finding("weight/missing", Severity::error, "E5")})}}},
                        "表", chinese());
    std::string cells;
    for (const FindingRow& row : view.rows) cells += row.word + row.cell + " ";
    EXPECT_EQ(cells, "错误C3 错误E5 警告D4 提示B2 ");
    EXPECT_EQ(view.counts, (Counts{2, 1, 1}));
    EXPECT_EQ(view.note, "");
}

TEST(CheckView, SaysWhatToDoWhenThereIsNothingToPick) {
    Judged empty;
    EXPECT_EQ(make_check_view({}, "表", chinese()).note, chinese().ui("sidebar.check.no-form"));
    EXPECT_EQ(make_check_view({{"表", {empty}}}, "表", chinese()).note,
              chinese().ui("sidebar.check.empty-form"));
    EXPECT_EQ(make_check_view({{"表", {form({})}}}, "表", chinese()).note,
              chinese().ui("sidebar.check.clean"));
}

TEST(CheckView, OtherSheetsAreOnlyCounted) {
    const auto error = finding("weight/sum", Severity::error, "A1");
    const CheckView view = make_check_view(
        {{"a", {form({error})}}, {"b", {form({error})}}, {"c", {form({})}}}, "a", chinese());
    EXPECT_EQ(view.rows.size(), 1u);
    EXPECT_EQ(view.counts_elsewhere.errors, 1);
    EXPECT_EQ(view.elsewhere, std::vector<std::string>{"b"});
}

TEST(CheckView, EqualFindingsAreTwoRows) {
    const auto twice = finding("hierarchy/near-duplicate", Severity::warning, "C3");
    const CheckView view = make_check_view({{"表", {form({twice, twice})}}}, "表", chinese());
    ASSERT_EQ(view.rows.size(), 2u);
    EXPECT_EQ(view.rows[0].key.ordinal, 0);
    EXPECT_EQ(view.rows[1].key.ordinal, 1);
}

TEST(CheckView, BriefLeavesOutWhatTheSentenceStartsWith) {
    const struct {
        const char *message, *brief;
    } cases[] = {
        {"“接待量”的指标值“3 件”读不出", "指标值“3 件”读不出"},
        {"“接待量”没有指标值，请填写", "没有指标值，请填写"},
        {"「接待量」沒有指標值", "沒有指標值"},
        {"“接待量” has no value", "has no value"},
        {"第5行的表头“x”认不出", "表头“x”认不出"},
        {"第50行的表头认不出", "第50行的表头认不出"},
        {"“3 件”里有空格", "“3 件”里有空格"},
        {"权重合计90，应为100", "权重合计90，应为100"},
        {"“项目名称”未填写", "“项目名称”未填写"},
    };
    const Finding about = finding("r", Severity::error, "A5",
                                  {{"value", "3 件"}, {"field", "项目名称"}, {"name", "接待量"}});
    for (const auto& c : cases) EXPECT_EQ(brief(c.message, about), c.brief);
}

TEST(Details, GiveReasonSourceAndEveryRepair) {
    const std::vector<Judged> forms{
        form({finding("weight/sum", Severity::error, "C3", {{"sum", "90"}, {"totals", "100"}},
                      {fix("C4", "10", false), fix("C5", "20", false)})})};
    const auto details = make_details(forms, "表", {"weight/sum", "", {2, 2}, 0}, chinese());
    ASSERT_TRUE(details);
    EXPECT_EQ(details->row.cell, "C3");
    EXPECT_EQ(details->row.message, "权重合计90，应为100；请调整各行权重。");
    EXPECT_FALSE(details->why.empty());
    ASSERT_EQ(details->fixes.size(), 2u);
    EXPECT_EQ(details->fixes[1].label, "改为“20”");
    EXPECT_EQ(details->fixes[1].fix.edits, (std::vector<Edit>{{{4, 2}, "20"}}));
    EXPECT_FALSE(make_details(forms, "表", {"weight/sum", "", {3, 2}, 0}, chinese()));
}

TEST(CheckView, CountsFindingsThatCanBeRepairedInBulk) {
    const std::vector<Judged> forms{
        form({finding("a", Severity::hint, "A1", {}, {fix("A1", "x", false), fix("A1", "y", true)}),
              finding("b", Severity::hint, "B1", {}, {fix("B1", "w", true)}),
              finding("c", Severity::hint, "C1", {}, {fix("C1", "v", false)})})};
    EXPECT_EQ(make_check_view({{"表", forms}}, "表", chinese()).safe_fixes, 2);
}

TEST(CheckView, ShowsFindingsBetweenFormsOnTheirSheet) {
    const SheetFinding between{"总表", finding("cross/project-sum", Severity::warning, "B2"),
                               Place{"项目", {4, 4}}};
    const std::map<std::string, std::vector<Judged>> judged = {
        {"总表", {form({finding("weight/sum", Severity::warning, "C3")})}}, {"项目", {form({})}}};
    const CheckView view = make_check_view(judged, "总表", chinese(), {between});
    ASSERT_EQ(view.rows.size(), 2u);
    EXPECT_EQ(view.rows.front().cell, "B2");
    EXPECT_EQ(view.counts, (Counts{0, 2, 0}));
    const CheckView elsewhere = make_check_view(judged, "项目", chinese(), {between});
    EXPECT_TRUE(elsewhere.rows.empty());
    EXPECT_EQ(elsewhere.counts_elsewhere, (Counts{0, 2, 0}));

    const auto details =
        make_details(judged.at("总表"), "总表", view.rows.front().key, chinese(), {between});
    ASSERT_TRUE(details);
    EXPECT_EQ(details->other, (Place{"项目", {4, 4}}));
    EXPECT_EQ(details->other_label, "查看“项目”E5");
}

SetAside decision(std::string rule, std::string place) {
    return {{std::move(rule), "", "表", "", std::move(place)}, "上级要求"};
}

TEST(CheckView, WhatWasSetAsideIsListedApart) {
    Judged judged = form({finding("weight/sum", Severity::error, "C3")});
    const SetAside there = decision("weight/missing", "cell|D4"), gone = decision("a/b", "cell|A1");
    judged.set_aside = {{finding("weight/missing", Severity::error, "D4"), there}};
    const CheckView view = make_check_view({{"表", {judged}}}, "表", chinese(), {}, {there, gone});
    EXPECT_EQ(view.counts.errors, 1);
    EXPECT_EQ(view.rows.size(), 1u);
    ASSERT_EQ(view.aside.size(), 2u);
    EXPECT_EQ(view.aside[0].cell, "D4");
    EXPECT_TRUE(view.aside[0].applies);
    EXPECT_NE(view.aside[0].message.find("上级要求"), std::string::npos);
    EXPECT_FALSE(view.aside[1].applies);
    EXPECT_EQ(view.aside_label, "已忽略 2 条，其中 1 条已不再适用");
    EXPECT_EQ(make_check_view({{"表", {form({})}}}, "表", chinese()).aside_label, "");
}

TEST(CheckView, SaysThatALargeSheetWasReadInPart) {
    const auto note = [](bool cut) {
        return make_check_view({{"表", {form({})}}}, "表", chinese(), {}, {}, cut).note;
    };
    EXPECT_NE(note(true).find("5000"), std::string::npos);
    EXPECT_NE(note(true).find(note(false)), std::string::npos);
    EXPECT_EQ(note(false).find("5000"), std::string::npos);
}

TEST(Details, NameWhatCanBeSetAside) {
    const std::vector<Judged> forms{form({finding("weight/sum", Severity::error, "C3"),
                                          finding("weight/sum", Severity::error, "C3")})};
    const auto first = make_details(forms, "表", {"weight/sum", "", {2, 2}, 0}, chinese());
    const auto second = make_details(forms, "表", {"weight/sum", "", {2, 2}, 1}, chinese());
    ASSERT_TRUE(first && first->name && second && second->name);
    EXPECT_NE(*first->name, *second->name);
    const std::vector<SheetFinding> between{
        {"表", finding("cross/project-sum", Severity::warning, "B2"), std::nullopt}};
    const auto across =
        make_details(forms, "表", {"cross/project-sum", "", {1, 1}, 0}, chinese(), between);
    ASSERT_TRUE(across && across->name);
    EXPECT_EQ(across->name->rule, "cross/project-sum");
}

TEST(CheckView, ADecisionAboutASheetThatIsGoneCanBeDropped) {
    SetAside gone = decision("a/b", "cell|A1");
    gone.name.sheet = "旧表";
    const CheckView view =
        make_check_view({{"表", {form({})}}}, "表", chinese(), {}, {gone}, false, {gone});
    ASSERT_EQ(view.aside.size(), 1u);
    EXPECT_FALSE(view.aside[0].applies);
    EXPECT_EQ(view.aside[0].decision, gone);
    EXPECT_NE(view.aside[0].message.find("旧表"), std::string::npos);
}

}  // namespace
}  // namespace jibiao::sidebar
