// Proposals for weights in the panel 合计.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/model/balance_view.h"

#include <gtest/gtest.h>

#include "chinese.h"
#include "core/form/builtin.h"

namespace jibiao::sidebar {
namespace {

/// A form of one level 1 with these weights; "" is a missing one.
std::vector<Judged> form_with_weights(const std::vector<std::string>& weights) {
    const std::vector<std::string> header = {"一级指标", "二级指标", "三级指标", "指标值", "权重"};
    Sheet sheet("表", static_cast<int>(weights.size()) + 1, static_cast<int>(header.size()));
    for (int column = 0; column < sheet.columns(); ++column)
        sheet.set({0, column}, text_cell(header[static_cast<std::size_t>(column)]));
    for (int row = 1; row < sheet.rows(); ++row) {
        const std::string number = std::to_string(row);
        sheet.set({row, 0}, text_cell("产出指标"));
        sheet.set({row, 1}, text_cell("质量指标"));
        sheet.set({row, 2}, text_cell("第" + number + "类案件办结率"));
        sheet.set({row, 3}, text_cell("≥95%"));
        sheet.set({row, 4}, text_cell(weights[static_cast<std::size_t>(row) - 1]));
    }
    return judge(sheet, builtin_library());
}

TEST(BalanceView, ShowsWeightsBeforeAndAfter) {
    const auto view = make_balance_view(form_with_weights({"50", "30", "15"}), {}, chinese());
    ASSERT_TRUE(view);
    ASSERT_EQ(view->ways.size(), 3u);
    EXPECT_EQ(view->ways[0].label, "只改最重的行");
    EXPECT_EQ(view->ways[0].lines, (std::vector<std::string>{"第2行　50 → 55　第1类案件办结率"}));
    EXPECT_EQ(view->ways[1].lines.size(), 3u);
    EXPECT_EQ(view->locked, "");
    EXPECT_EQ(view->ways[0].fix.edits, (std::vector<Edit>{{{1, 4}, "55"}}));
    EXPECT_FALSE(view->ways[0].fix.safe);
}

TEST(BalanceView, NamesAMissingWeight) {
    const auto view = make_balance_view(form_with_weights({"60", "30", ""}), {}, chinese());
    ASSERT_TRUE(view);
    EXPECT_EQ(view->ways[0].label, "补上缺的权重");
    EXPECT_EQ(view->ways[0].lines, (std::vector<std::string>{"第4行　空 → 10　第3类案件办结率"}));
}

TEST(BalanceView, KeepsLockedRows) {
    const auto judged = form_with_weights({"50", "30", "15"});
    const auto view = make_balance_view(judged, {1, 9}, chinese());
    ASSERT_TRUE(view);
    EXPECT_EQ(view->locked, "不动：第2行（点此解锁）");
    EXPECT_EQ(view->ways[0].lines, (std::vector<std::string>{"第3行　30 → 35　第2类案件办结率"}));
    const auto none = make_balance_view(judged, {1, 2, 3}, chinese());
    ASSERT_TRUE(none);
    EXPECT_TRUE(none->ways.empty());
    EXPECT_NE(none->note, "");
}

TEST(BalanceView, CutsManyRowsShort) {
    const auto view = make_balance_view(
        form_with_weights({"10", "10", "10", "10", "10", "10", "10"}), {}, chinese());
    ASSERT_TRUE(view);
    EXPECT_EQ(view->ways.back().lines.size(), 5u);
    EXPECT_EQ(view->ways.back().lines.back(), "另有3行");
}

TEST(BalanceView, IsNotThereWhileNothingIsWrong) {
    EXPECT_FALSE(make_balance_view(form_with_weights({"60", "40"}), {}, chinese()));
    EXPECT_FALSE(make_balance_view({}, {}, chinese()));
}

}  // namespace
}  // namespace jibiao::sidebar
