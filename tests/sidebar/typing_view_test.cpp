// The line about the text that is being typed.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/model/typing_view.h"

#include <gtest/gtest.h>

#include "core/form/builtin.h"
#include "core/session/session.h"

namespace jibiao::sidebar {
namespace {

Session small_form() {
    const std::vector<std::vector<std::string>> rows = {
        {"项目支出绩效目标表", "", "", "", "", ""},
        {"一级指标", "二级指标", "三级指标", "指标值", "单位", "权重"},
        {"产出指标", "数量指标", "接待量", "≥200", "人次", "60"},
        {"产出指标", "质量指标", "合格率", "", "%", ""}};
    Sheet sheet("表", static_cast<int>(rows.size()), 6);
    for (int row = 0; row < sheet.rows(); ++row) {
        for (int column = 0; column < 6; ++column) {
            sheet.set({row, column}, text_cell(rows[row][column]));
        }
    }
    Session session(std::make_shared<const Library>(builtin_library()));
    session.update(sheet);
    return session;
}

TypingView typed(const char* cell, CellValue value, const char* language = "zh_CN") {
    const Cell at = *parse_address(cell);
    const Session session = small_form();
    return make_typing_view(Typing{at, false, session.draft("表", at, std::move(value))},
                            Messages(language));
}

std::string read(const char* text) {
    return typed("D4", text_cell(text)).reading;
}

TEST(TypingView, NothingIsSaidWhileNothingIsTyped) {
    EXPECT_EQ(make_typing_view({}, Messages()), TypingView());
}

TEST(TypingView, NamesTheCellByItsHeader) {
    EXPECT_EQ(typed("D4", text_cell("≥95")).heading, "指标值　D4");
}

TEST(TypingView, SaysHowAValueIsRead) {
    EXPECT_EQ(read("≥95"), "≥ · 95 · %");
    EXPECT_EQ(read("90-95"), "90 – 95 · %");
    EXPECT_EQ(read("60日之内办结"), "≤ · 60 · 日 · 办结");
    EXPECT_EQ(read("良好"), "定性 · 良好");
    EXPECT_EQ(read("≥≤5"), "读不出数值");
    EXPECT_EQ(read("2227批次，5572人"), "2227 · 批次　5572 · 人");
    EXPECT_EQ(read("1个月召开1次"), "每 1 月 · 1 · 次");
}

TEST(TypingView, AWeightComesWithItsTotal) {
    EXPECT_EQ(typed("F4", number_cell(25)).reading, "25 · 合计 85，还差 15");
    EXPECT_EQ(typed("F4", number_cell(30)).reading, "30 · 合计 90，正好") << "90 is a total, too";
    EXPECT_EQ(typed("F4", number_cell(40)).reading, "40 · 合计 100，正好");
    EXPECT_EQ(typed("F4", text_cell("四十")).reading, "读不出数值");
}

TEST(TypingView, SaysWhatWouldBeWrongWithItsSeverity) {
    const TypingView view = typed("D4", text_cell("≥≤5"));
    ASSERT_FALSE(view.lines.empty());
    EXPECT_EQ(view.lines.front().text.rfind("错误：", 0), 0u) << view.lines.front().text;
    EXPECT_EQ(view.lines.front().severity, Severity::error);
}

TEST(TypingView, AFormulaIsReadAfterEnter) {
    const TypingView view = make_typing_view(Typing{{3, 3}, true, {}}, Messages("en"));
    EXPECT_EQ(view.reading, "Formula: its result is checked after Enter");
}

}  // namespace
}  // namespace jibiao::sidebar
