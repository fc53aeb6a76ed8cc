// One more indicator row in forms of every make: merged, flattened, with repeated labels.
// SPDX-License-Identifier: MPL-2.0
#include "core/session/new_row.h"

#include <gtest/gtest.h>

#include "core/form/builtin.h"
#include "core/form/read.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

std::string print(const std::optional<NewRow>& row) {
    if (!row) return "none";
    std::string text = std::to_string(row->row + 1) + " name " + address(row->name);
    for (const Range& merged : row->merges) text += " merge " + address(merged);
    for (const Edit& label : row->labels) text += " " + address(label.at) + "=" + label.text;
    return text;
}

std::string below(const Sheet& sheet, const char* cell) {
    const auto forms = read_forms(sheet, builtin_library());
    return forms.empty() ? "no form" : print(row_below(sheet, forms.front(), *parse_address(cell)));
}

// 秀山: 产出 10–14 (数量 10–11, 质量 12–13, 时效 14), 效益 15–16, 满意度 17; D:F side by side.
TEST(NewRow, JoinsTheMergedBlockOfTheRowAbove) {
    const Sheet sheet = test::load_sheet("xiushan-2023", 1);
    EXPECT_EQ(below(sheet, "D10"), "11 name D11 merge D11:F11")
        << "the areas stretch by themselves";
    EXPECT_EQ(below(sheet, "H1"), "none");
    EXPECT_EQ(below(sheet, "A30"), "none");
}

TEST(NewRow, TakesTheLabelAreasThatEndThereAlong) {
    Sheet sheet = test::table({{"一级指标", "二级指标", "三级指标", "指标值"},
                               {"产出指标", "数量指标", "接待次数", "≥200次"},
                               {"", "", "下访次数", "≥12次"},
                               {"", "质量指标", "办结率", "≥95%"},
                               {"效益指标", "社会效益指标", "息访率", "≥90%"}});
    sheet.merge(*parse_range("A2:A4"));
    sheet.merge(*parse_range("B2:B3"));
    EXPECT_EQ(below(sheet, "C2"), "3 name C3");
    EXPECT_EQ(below(sheet, "D3"), "4 name C4 merge B2:B4") << "level 1 stretches by itself";
    EXPECT_EQ(below(sheet, "C4"), "5 name C5 merge A2:A5 merge B4:B5");
    EXPECT_EQ(below(sheet, "C5"), "6 name C6 merge A5:A6 merge B5:B6");
}

TEST(NewRow, RepeatsLabelsWhereTheFormDoes) {
    const Sheet sheet = test::table({{"一级指标", "二级指标", "三级指标", "指标值"},
                                     {"产出指标", "数量指标", "接待次数", "≥200次"},
                                     {"产出指标", "数量指标", "下访次数", "≥12次"},
                                     {"效益指标", "社会效益指标", "息访率", "≥90%"}});
    EXPECT_EQ(below(sheet, "C3"), "4 name C4 A4=产出指标 B4=数量指标");
}

TEST(NewRow, LeavesFlattenedLabelsToHoldForTheNewRow) {
    const Sheet sheet = test::table({{"一级指标", "二级指标", "三级指标", "指标值"},
                                     {"产出指标", "数量指标", "接待次数", "≥200次"},
                                     {"", "", "下访次数", "≥12次"},
                                     {"效益指标", "社会效益指标", "息访率", "≥90%"}});
    EXPECT_EQ(below(sheet, "C3"), "4 name C4");
    EXPECT_EQ(below(sheet, "C2"), "3 name C3");
}

TEST(NewRow, GoesBelowABlankRowAndAFormWithoutNames) {
    const Sheet sheet = test::table({{"一级指标", "二级指标", "三级指标", "指标值"},
                                     {"产出指标", "数量指标", "接待次数", "≥200次"},
                                     {"", "质量指标", "", ""},
                                     {"效益指标", "社会效益指标", "息访率", "≥90%"}});
    EXPECT_EQ(below(sheet, "C3"), "4 name C4");
    EXPECT_EQ(below(sheet, "A1"), "none") << "a header is no row";
    const Sheet nameless = test::table({{"一级指标", "二级指标", "指标内容", "指标值"},
                                        {"产出指标", "数量指标", "接待次数", "≥200次"},
                                        {"", "", "下访次数", "≥12次"}});
    EXPECT_EQ(below(nameless, "C3"), "4 name C4");
}

TEST(NewRow, RepeatsALabelThatStandsBelow) {
    const Sheet sheet = test::table({{"一级指标", "二级指标", "三级指标", "指标值"},
                                     {"产出指标", "数量指标", "接待次数", "≥200次"},
                                     {"产出指标", "质量指标", "办结率", "≥95%"},
                                     {"效益指标", "社会效益指标", "息访率", "≥90%"}});
    EXPECT_EQ(below(sheet, "C2"), "3 name C3 A3=产出指标");
}

TEST(NewRow, MergesASingleLabelOnlyWhereLabelsOfItsColumnAreMerged) {
    Sheet sheet = test::table({{"绩效目标表", "", "", ""},
                               {"一级指标", "二级指标", "三级指标", "指标值"},
                               {"产出指标", "数量指标", "接待次数", "≥200次"},
                               {"", "质量指标", "办结率", "≥95%"},
                               {"效益指标", "社会效益指标", "息访率", "≥90%"}});
    sheet.merge(*parse_range("A3:A4"));
    EXPECT_EQ(below(sheet, "C5"), "6 name C6 merge A5:A6");
    EXPECT_EQ(below(sheet, "C3"), "4 name C4");
}

}  // namespace
}  // namespace jibiao
