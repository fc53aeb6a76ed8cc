// Questions about unknown headers, and their answers.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/model/columns_view.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "chinese.h"
#include "core/form/builtin.h"

namespace jibiao::sidebar {
namespace {

std::vector<Judged> judged(const Decisions& decisions) {
    const char* rows[3][5] = {{"项目支出绩效目标表", "", "", "", ""},
                              {"一级指标", "二级指标", "三级指标", "完成甲乙", "权重"},
                              {"产出指标", "数量指标", "接待量", "≥200人次", "100"}};
    Sheet sheet("表", 3, 5);
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 5; ++column) {
            const std::string text = rows[row][column];
            if (!text.empty()) sheet.set({row, column}, text_cell(text));
        }
    }
    return judge(sheet, builtin_library(), nullptr, decisions);
}

TEST(ColumnsView, AsksWhatAnUnknownHeaderMeans) {
    const ColumnsView view = make_columns_view(judged({}), {}, chinese());
    ASSERT_EQ(view.questions.size(), 1u);
    const ColumnQuestion& question = view.questions[0];
    EXPECT_EQ(question.text, "第2行表头“完成甲乙”是哪一列？");
    EXPECT_EQ(question.header, "完成甲乙");
    EXPECT_EQ(question.choices.back().label, "不检查这一列");
    EXPECT_FALSE(question.choices.back().column);
    const auto offered = [&](Column column) {
        return std::any_of(question.choices.begin(), question.choices.end(),
                           [&](const ColumnChoice& choice) { return choice.column == column; });
    };
    EXPECT_TRUE(offered(Column::value));
    EXPECT_FALSE(offered(Column::weight)) << "the form has this column";
    EXPECT_TRUE(view.answers.empty());
}

TEST(ColumnsView, ShowsWhatWasAnswered) {
    Decisions decisions;
    decisions.headers["完成甲乙"] = Column::value;
    const ColumnsView named = make_columns_view(judged(decisions), decisions, chinese());
    EXPECT_TRUE(named.questions.empty());
    ASSERT_EQ(named.answers.size(), 1u);
    EXPECT_EQ(named.answers[0].text, "按您的选择，“完成甲乙”是指标值");
    decisions.headers["完成甲乙"] = std::nullopt;
    const ColumnsView unchecked = make_columns_view(judged(decisions), decisions, chinese());
    EXPECT_TRUE(unchecked.questions.empty());
    EXPECT_EQ(unchecked.answers.at(0).text, "按您的选择，不检查“完成甲乙”");
}

}  // namespace
}  // namespace jibiao::sidebar
