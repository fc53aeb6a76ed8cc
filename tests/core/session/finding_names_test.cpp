// The names of findings are kept with workbooks: whoever changes one loses what people decided.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "core/form/decisions.h"
#include "core/session/set_aside.h"

namespace jibiao {
namespace {

Indicator row_at(int row, const char* level1, const char* level2, const char* level3) {
    Indicator indicator;
    indicator.row = row;
    for (int i = 0; i < column_count; ++i)
        indicator.fields.set(static_cast<Column>(i), {"", {row, i}});
    indicator.fields.set(Column::level1, {level1, {row, 0}});
    indicator.fields.set(Column::level2, {level2, {row, 1}});
    indicator.fields.set(Column::level3, {level3, {row, 2}});
    return indicator;
}

/// Columns A to E are those of the labels, the sign and the target; H is no column of the table.
Form some_form() {
    Form form;
    form.sheet = "整体支出";
    form.range = {{0, 0}, {12, 7}};
    form.title = {"绩效目标表", {0, 0}};
    form.fields["goal"] = {"接待200次", {2, 1}};
    form.fields["project_name"] = {"信访 专项", {1, 1}};
    form.amounts = {{"total", "年度资金总额", {3, 1}, Decimal(5), "5", "", false}};
    form.headers = {{{4, 0}, "一级 指标", Column::level1, false}};
    for (int i = 0; i < 5; ++i) form.columns[i] = i;
    form.indicators = {row_at(5, "产出指标", "数量指标", "接待次数"),
                       row_at(7, "产出指标", "质量指标", "办结率（%）")};
    form.blank_rows = {{8, {"效益指标", {8, 0}}, {"社会效益指标", {8, 1}}}};
    form.total_row = row_at(9, "合计", "", "");
    return form;
}

Finding finding_at(Cell at, Literal rule = "indicator/value-missing") {
    Finding finding;
    finding.rule = rule;
    finding.at = at;
    return finding;
}

Judged judged_at(std::vector<Cell> cells) {
    Judged judged;
    judged.form = some_form();
    for (const Cell at : cells) judged.findings.push_back(finding_at(at));
    return judged;
}

std::string place_of(Cell at) {
    return finding_names({judged_at({at})}).at(0).at(0).place;
}

TEST(FindingNames, TellAPlaceByTheLabelsAroundIt) {
    EXPECT_EQ(place_of({5, 4}), "row|产出指标|数量指标|接待次数|value");
    EXPECT_EQ(place_of({7, 3}), "row|产出指标|质量指标|办结率(%)|operator");
    EXPECT_EQ(place_of({7, 7}), "row|产出指标|质量指标|办结率(%)|H");
    EXPECT_EQ(place_of({4, 0}), "header|一级指标");
    EXPECT_EQ(place_of({3, 1}), "amount|total");
    EXPECT_EQ(place_of({2, 1}), "field|goal");
    EXPECT_EQ(place_of({9, 2}), "total|level3");
    EXPECT_EQ(place_of({9, 6}), "total|G");
    EXPECT_EQ(place_of({8, 4}), "blank|效益指标|社会效益指标");
    EXPECT_EQ(place_of({0, 0}), "title");
    EXPECT_EQ(place_of({6, 2}), "cell|C7");
    EXPECT_EQ(place_of({12, 0}), "cell|A13");
}

TEST(FindingNames, TellFormsOfOneSheetApartByTitleAndProject) {
    const auto alone = finding_names({judged_at({{5, 4}})});
    EXPECT_EQ(alone[0][0], (FindingName{"indicator/value-missing", "", "整体支出", "",
                                        "row|产出指标|数量指标|接待次数|value"}));
    std::vector<Judged> two{judged_at({{5, 4}}), judged_at({{5, 4}})};
    two[1].form.fields.erase("project_name");
    const auto names = finding_names(two);
    EXPECT_EQ(names[0][0].form, "绩效目标表|信访专项");
    EXPECT_EQ(names[1][0].form, "绩效目标表|");
}

TEST(FindingNames, CountFindingsOfOneRuleInOnePlace) {
    Judged judged = judged_at({{6, 2}, {6, 2}, {6, 2}});
    judged.findings.push_back(finding_at({6, 2}, "weight/sum"));
    judged.findings[2].variant = "grade";
    const auto names = finding_names({judged}).at(0);
    EXPECT_EQ(names[0].place, "cell|C7");
    EXPECT_EQ(names[1].place, "cell|C7#2");
    EXPECT_EQ(names[2].place, "cell|C7") << "of another variant";
    EXPECT_EQ(names[3].place, "cell|C7") << "of another rule";
}

TEST(FindingNames, StayWhereTheFirstOfTwoWasSetAside) {
    std::vector<Judged> forms{judged_at({{6, 2}, {6, 2}})};
    set_aside(forms, {{finding_names(forms)[0][0], "已核实"}});
    ASSERT_EQ(forms[0].findings.size(), 1u);
    EXPECT_EQ(finding_names(forms)[0][0].place, "cell|C7#2");
    set_aside(forms, {{finding_names(forms)[0][0], "已核实"}});
    EXPECT_TRUE(forms[0].findings.empty());
    EXPECT_EQ(forms[0].set_aside.size(), 2u);
}

TEST(FindingNames, OfFindingsBetweenFormsNameTheOtherSheet) {
    std::vector<Judged> forms{judged_at({}), judged_at({})};
    forms[1].form.range = {{20, 0}, {32, 7}};
    forms[1].form.title = {"绩效目标表二", {20, 0}};
    const std::vector<SheetFinding> between{
        {"整体支出", finding_at({3, 1}), Place{"项目 一", {3, 1}}},
        {"整体支出", finding_at({3, 1}), std::nullopt},
        {"整体支出", finding_at({20, 0}), std::nullopt},
        {"整体支出", finding_at({60, 0}), std::nullopt}};
    const auto names = between_names(forms, between);
    EXPECT_EQ(names[0].place, "amount|total|with|项目一");
    EXPECT_EQ(names[1].place, "amount|total");
    EXPECT_EQ(names[2].place, "title");
    EXPECT_EQ(names[2].form, "绩效目标表二|信访专项");
    EXPECT_EQ(names[3].place, "cell|A61");
    EXPECT_EQ(names[3].form, "绩效目标表|信访专项") << "a cell of no form goes to the first";
}

TEST(FindingNames, DecideOnlyWhatTheyName) {
    std::vector<Judged> forms{judged_at({})};
    std::vector<SheetFinding> between{{"整体支出", finding_at({3, 1}), std::nullopt},
                                      {"整体支出", finding_at({2, 1}), std::nullopt},
                                      {"另一表", finding_at({3, 1}), std::nullopt}};
    const auto names = between_names(forms, {between[0], between[1]});
    set_aside_between(between, "整体支出", forms, {{names[1], "年中追加"}});
    ASSERT_EQ(between.size(), 2u);
    EXPECT_EQ(between[0].finding.at, (Cell{3, 1}));
    EXPECT_EQ(between[1].sheet, "另一表");
    ASSERT_EQ(forms[0].set_aside.size(), 1u);
    EXPECT_TRUE(forms[0].set_aside[0].between);
    EXPECT_EQ(forms[0].set_aside[0].decision.reason, "年中追加");
    // Of a sheet without forms nothing is decided, of a decision about another sheet nothing
    // missed.
    std::vector<Judged> none;
    set_aside_between(between, "另一表", none, {{names[0], "年中追加"}});
    EXPECT_EQ(between.size(), 2u);
    EXPECT_TRUE(without_finding(forms, "另一表", {{names[0], "年中追加"}}).empty());
    EXPECT_EQ(without_finding(forms, "整体支出", {{names[0], "无"}, {names[1], "无"}}).size(), 1u);
}

TEST(FindingNames, ErrorsAreSetAsideTogetherHintsStay) {
    std::vector<Judged> forms{judged_at({{5, 4}, {7, 4}})};
    forms[0].findings[1].severity = Severity::hint;
    set_errors_aside(forms, "预算尚未批复");
    ASSERT_EQ(forms[0].findings.size(), 1u);
    EXPECT_EQ(forms[0].findings[0].at, (Cell{7, 4}));
    ASSERT_EQ(forms[0].set_aside.size(), 1u);
    EXPECT_EQ(forms[0].set_aside[0].decision.reason, "预算尚未批复");
}

TEST(FindingNames, DifferInEveryPart) {
    const FindingName name{"a", "b", "c", "d", "e"};
    const FindingName others[] = {{"x", "b", "c", "d", "e"},
                                  {"a", "x", "c", "d", "e"},
                                  {"a", "b", "x", "d", "e"},
                                  {"a", "b", "c", "x", "e"},
                                  {"a", "b", "c", "d", "x"}};
    for (const FindingName& other : others) {
        EXPECT_NE(name, other);
        EXPECT_LT(name, other);
        EXPECT_FALSE((SetAside{name, "无"} == SetAside{other, "无"}));
    }
    EXPECT_EQ((SetAside{name, "无"}), (SetAside{name, "无"}));
    EXPECT_FALSE((SetAside{name, "无"} == SetAside{name, "有"}));
}

}  // namespace
}  // namespace jibiao
