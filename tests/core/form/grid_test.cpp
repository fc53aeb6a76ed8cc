// Self-evaluation and monitoring tables: the funding grid, goals side by side, ticked columns.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/grid.h"

#include <gtest/gtest.h>

#include "core/form/builtin.h"
#include "core/sums/sums.h"
#include "support/form_text.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Form read_one(const Sheet& sheet) {
    static const Library library = builtin_library();
    const auto forms = read_forms(sheet, library);
    EXPECT_EQ(forms.size(), 1u);
    return forms.empty() ? Form() : forms.front();
}

/// A self-evaluation with these rows above its table.
Form self_evaluation_with(Rows head, const std::vector<Range>& merges = {}) {
    head.insert(head.begin(), {"某项目支出绩效自评表"});
    head.push_back({"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分",
                    "偏差原因分析及改进措施"});
    head.push_back({"产出指标", "数量指标", "甲", "≥5个", "5", "90", "90", ""});
    Sheet sheet = test::table(head);
    for (const auto& merge : merges) sheet.merge(merge);
    return read_one(sheet);
}

const Rows national = {{"项目资金\n（万元）", "", "年初预算数", "全年预算数\n（A）",
                        "全年执行数\n（B）", "分值", "执行率\n（B/A）", "得分"},
                       {"", "年度资金总额", "100", "120", "90", "10", "75%", "7.5"},
                       {"", "其中：当年财政拨款", "80", "90", "70", "—", "77.8%", "—"},
                       {"", "上年结转资金", "20", "20", "20", "—", "", "—"},
                       {"", "其他资金", "-", "10", "0", "—", "—", "—"}};

TEST(Grid, AmountsAreKeyedByColumnAndRow) {
    const Form form = self_evaluation_with(national, {{{1, 0}, {5, 0}}});
    EXPECT_EQ(test::amount_text(form, "initial.total"), "100 @C3");
    EXPECT_EQ(test::amount_text(form, "adjusted.fiscal"), "90 @D4");
    EXPECT_EQ(test::amount_text(form, "executed.carry_over"), "20 @E5");
    EXPECT_EQ(test::amount_text(form, "execution_points.total"), "10 @F3");
    EXPECT_EQ(test::amount_text(form, "execution_rate.total"), "75% @G3");
    EXPECT_EQ(test::amount_text(form, "execution_score.total"), "7.5 @H3");
    EXPECT_EQ(test::amount_text(form, "initial.other"), "? @C6");
    EXPECT_EQ(test::amount_text(form, "execution_points.fiscal"), "? @F4");
    EXPECT_EQ(test::amount_text(form, "total"), "-");
    EXPECT_EQ(form.amount("executed.fiscal")->label, "全年执行数 当年财政拨款");
    EXPECT_EQ(form.field("amount_unit")->text, "万元");
}

TEST(Grid, EveryColumnOfMoneyIsAddedUp) {
    const auto sums = sum(self_evaluation_with(national)).identities;
    std::string said;
    for (const auto& one : sums) {
        said += one.id + ' ' + one.left.text() + (one.holds ? " = " : " is not ") +
                one.right.text() + '\n';
    }
    EXPECT_EQ(said, "initial 100 = 100\nadjusted 120 = 120\nexecuted 90 = 90\n");
}

TEST(Grid, SpellingsOfHeadersAndRows) {
    const struct {
        Rows head;
        const char *key, *found;
    } cases[] = {
        {{{"", "全年预算数(A)", "执行数(B)", "执行率（%）"}, {"年度资金总额：", "8", "4", "50"}},
         "executed.total",
         "4 @C3"},
        {{{"", "预算数", "执行数"}, {"合计", "8", "4"}}, "adjusted.total", "8 @B3"},
        {{{"", "全年预算数A", "全年执行数B", "执行率B/A"}, {"资金总额", "8", "4", "50%"}},
         "execution_rate.total",
         "50% @D3"},
        {{{"", "年初预算数", "1—6月执行数", "1—6月执行率"}, {"年度资金总额", "8", "4", "50%"}},
         "executed.total",
         "4 @C3"},
        {{{"", "年初预算数", "１～９月执行数", "全年预计执行数"}, {"年度资金总额", "8", "4", "7"}},
         "forecast.total",
         "7 @D3"},
        {{{"", "年初预算数", "1-7月执行率"}, {"年度资金总额", "8", "50%"}},
         "execution_rate.total",
         "50% @C3"},
        {{{"", "年初预算数", "执行数"}, {"年度资金总额", "8", "4"}, {"其中:  财政拨款", "8", "4"}},
         "initial.fiscal",
         "8 @B4"},
        // One header alone is the amount of a plain form.
        {{{"预算数", "34.00", "其中：财政资金", "34.00"}}, "total", "34 @B2"},
        {{{"预算数", "执行数"}, {"无", "无"}}, "adjusted.total", "-"},
    };
    for (const auto& c : cases)
        EXPECT_EQ(test::amount_text(self_evaluation_with(c.head), c.key), c.found) << c.key;
}

TEST(Grid, APartThatNobodyKnowsLeavesTheTotalAlone) {
    const Form form = self_evaluation_with({{"", "年初预算数", "全年执行数"},
                                            {"年度资金总额", "9", "9"},
                                            {"财政拨款", "3", "3"},
                                            {"社会捐赠", "4", "4"},
                                            {"其他资金", "2", "2"}});
    EXPECT_EQ(test::amount_text(form, "initial.other"), "2 @B6");
    EXPECT_TRUE(form.identities.empty());
}

TEST(Grid, GoalsStandSideBySideWithTheirTextsBelow) {
    const Form merged = self_evaluation_with(
        {{"年度总体目标", "预期目标", "", "", "实际完成情况"}, {"", "做好", "", "", "做好了"}},
        {{{1, 0}, {2, 0}}, {{1, 1}, {1, 3}}, {{1, 4}, {1, 7}}, {{2, 1}, {2, 3}}, {{2, 4}, {2, 7}}});
    EXPECT_EQ(merged.field("goal")->text, "做好");
    EXPECT_EQ(merged.field("goal_actual")->text, "做好了");
    const Form flat = self_evaluation_with(
        {{"年度总体目标", "预期目标", "", "", "实际完成情况"}, {"", "做好", "", "", "做好了"}});
    EXPECT_EQ(flat.field("goal")->text, "做好");
    EXPECT_EQ(flat.field("goal_actual")->text, "做好了");
}

Form monitoring(std::vector<std::string> row) {
    Sheet sheet = test::table(
        {{"项目支出绩效运行监控表"},
         {"项目名称", "某项目"},
         {"一级指标", "二级指标", "三级指标", "年度指标值", "1-7月执行情况", "全年预计完成情况",
          "偏差原因分析", "", "", "", "", "", "完成目标可能性", "", "", "备注"},
         {"", "", "", "", "", "", "经费保障", "制度保障", "人员保障", "硬件条件保障", "其他",
          "原因说明", "确定能", "有可能", "完全不可能", ""},
         std::move(row)});
    for (const int column : {0, 1, 2, 3, 4, 5, 15}) sheet.merge({{2, column}, {3, column}});
    sheet.merge({{2, 6}, {2, 11}});
    sheet.merge({{2, 12}, {2, 14}});
    return read_one(sheet);
}

TEST(Monitoring, TicksAreReadAsTheWordsOverThem) {
    const Form form = monitoring({"产出指标", "数量指标", "甲", "≥5个", "3个", "5个", "√", "", "√",
                                  "", "", "人手不足", "", "√", "", "补人"});
    EXPECT_EQ(form.kind, "monitoring");
    ASSERT_EQ(form.indicators.size(), 1u);
    const Indicator& row = form.indicators.front();
    EXPECT_EQ(row.text(Column::actual), "3个");
    EXPECT_EQ(row.text(Column::forecast), "5个");
    EXPECT_EQ(row.text(Column::possibility), "有可能");
    EXPECT_EQ(address(row.at(Column::possibility)), "N5");
    EXPECT_EQ(row.text(Column::reason), "人手不足");
    EXPECT_EQ(row.text(Column::remark), "补人");
    ASSERT_EQ(row.ticks.size(), 3u);
    EXPECT_EQ(row.ticks[0].name, "经费保障");
    EXPECT_EQ(row.ticks[1].name, "人员保障");
    EXPECT_EQ(row.ticks[2].name, "有可能");
    for (const auto& header : form.headers) EXPECT_TRUE(header.column) << header.text;
}

TEST(Monitoring, NothingTickedIsBlankAndACrossIsNoTick) {
    const Indicator row = monitoring({"产出指标", "数量指标", "甲", "≥5个", "3个", "5个", "×", "否", "",
                                 "", "", "", "", "", "", ""})
                         .indicators.front();
    EXPECT_TRUE(row.ticks.empty());
    EXPECT_EQ(row.text(Column::possibility), "");
    EXPECT_EQ(address(row.at(Column::possibility)), "M5");
}

TEST(Monitoring, OneColumnHoldsTheWord) {
    const Form form =
        read_one(test::table({{"黄石市项目支出绩效监控表"},
                              {"项目名称", "某项目"},
                              {"一级指标", "二级指标", "三级指标", "指标值", "1-6月执行情况",
                               "完成目标可能性（确定能、有可能、不可能）", "偏差原因分析"},
                              {"产出指标", "数量指标", "甲", "≥5个", "3个", "确定能", "无偏差"}}));
    EXPECT_EQ(form.kind, "monitoring");
    const Indicator& row = form.indicators.front();
    EXPECT_EQ(row.text(Column::actual), "3个");
    EXPECT_EQ(row.text(Column::possibility), "确定能");
    EXPECT_EQ(row.text(Column::reason), "无偏差");
    EXPECT_FALSE(form.has(Column::remark));
}

TEST(Monitoring, AFlattenedHeaderHasTicksToo) {
    const Form form = read_one(test::table(
        {{"项目支出绩效运行监控表"},
         {"项目名称", "某项目"},
         {"一级指标", "二级指标", "三级指标", "年度指标值", "1-7月执行情况", "完成目标可能性"},
         {"", "", "", "", "", "确定能", "有可能", "完全不可能"},
         {"产出指标", "数量指标", "甲", "≥5个", "3个", "", "", "√"}}));
    EXPECT_EQ(form.indicators.at(0)->text(Column::possibility), "完全不可能");
}

TEST(Monitoring, AProjectMayBeAboutMonitoring) {
    const struct {
        const char *title, *kind;
    } cases[] = {{"2023年视频监控建设项目绩效目标表", "project"},
                 {"2023年视频监控建设项目支出绩效自评表", "self-evaluation"},
                 {"项目绩效目标执行监控表", "monitoring"},
                 {"2020年项目绩效运行监控情况表", "monitoring"}};
    for (const auto& c : cases) {
        const Form form = read_one(test::table({{c.title},
                                                {"一级指标", "二级指标", "三级指标", "指标值"},
                                                {"产出指标", "数量指标", "甲", "≥5个"}}));
        EXPECT_EQ(form.kind, c.kind) << c.title;
    }
}

}  // namespace
}  // namespace jibiao
