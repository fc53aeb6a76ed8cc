// Header fields and amounts: where a label's content is found.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/labelled.h"

#include <gtest/gtest.h>

#include "core/form/builtin.h"
#include "support/form_text.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// A form with these rows above its table.
Form with_head(Rows head, const std::vector<Range>& merges = {}) {
    static const Library library = builtin_library();
    head.push_back({"一级指标", "二级指标", "三级指标", "指标值", "指标解释", "备注"});
    head.push_back({"产出指标", "数量指标", "甲", "≥5个", "说明", ""});
    Sheet sheet = test::table(head);
    for (const auto& merge : merges) sheet.merge(merge);
    return read_forms(sheet, library).at(0);
}

/// "text @B2" of a field, "-" when the form has none.
std::string field(const Form& form, const char* key) {
    const auto* found = form.field(key);
    return found != nullptr ? found->text + " @" + address(found->at) : "-";
}

TEST(Labelled, ContentStandsInTheCellBesideOrBelow) {
    const struct {
        Rows head;
        const char *key, *found;
    } cases[] = {
        {{{"项目名称", "甲项目"}}, "project_name", "甲项目 @B1"},
        {{{"项目名称：甲项目"}}, "project_name", "甲项目 @A1"},
        {{{"项目名称:", "甲项目"}}, "project_name", "甲项目 @B1"},
        {{{"*项目　名称", " 甲项目 "}}, "project_name", "甲项目 @B1"},
        {{{"项目名称（全称）", "甲项目"}}, "project_name", "甲项目 @B1"},
        {{{"项目名称", "", "甲项目"}}, "project_name", "甲项目 @C1"},
        {{{"项目名称", "", "主管部门", "乙局"}}, "project_name", " @B1"},
        {{{"项目名称", "", "主管部门", "乙局"}}, "department", "乙局 @D1"},
        {{{"项目名称："}, {"主管部门："}}, "project_name", " @A1"},
        {{{"预算年度:2023"}}, "year", "2023 @A1"},
        {{{"甲表"}, {"（2026）年度"}}, "year", "（2026）年度 @A2"},
        {{{"甲表"}, {"2026) 年度"}}, "year", "2026) 年度 @A2"},
        {{{"甲表"}, {"（2020年度）"}}, "year", "（2020年度） @A2"},
        {{{"填表人：张三   联系电话：   填表日期：2025.12.15"}}, "contact", "张三 @A1"},
        {{{"填表人：张三   联系电话：   填表日期：2025.12.15"}}, "phone", " @A1"},
        {{{"填表人：张三   联系电话：   填表日期：2025.12.15"}}, "fill_date", "2025.12.15 @A1"},
        {{{"甲表"}, {"202001魏县信访局本级"}}, "agency_code", "202001 @A2"},
        {{{"甲表"}, {"230001 博野县信访局本级"}}, "agency_name", "博野县信访局本级 @A2"},
        {{{"甲表"}, {"202012月底前"}}, "agency_code", "-"},
        {{{"单位：万元"}}, "amount_unit", "万元 @A1"},
        {{{"单位：秀山县信访办"}}, "amount_unit", "-"},
        {{{"单位：秀山县信访办"}}, "agency_name", "秀山县信访办 @A1"},
        {{{"甲表"}, {"资金情况（万元）", "资金总额", "5"}}, "amount_unit", "万元 @A2"},
        {{{"绩效目标", "目标1：做好。目标2：更好。"}}, "goal", "目标1：做好。目标2：更好。 @B1"},
        {{{"3月底", "6月底"}, {"25%", "50%"}}, "plan.6", "50% @B2"},
        {{{"3月底", "6月底"}, {"", ""}}, "plan.6", " @B2"},
        {{{"甲"}}, "goal", "-"},
        {{{"甲表"}, {"202001-魏县信访局"}}, "agency_name", "魏县信访局 @A2"},
        {{{"甲表"}, {"20甲局"}}, "agency_code", "-"},
        {{{"甲表"}, {"2020年度工作"}}, "agency_code", "-"},
        {{{"甲表"}, {"2020012345甲单位"}}, "agency_code", "-"},
        {{{"甲表"}, {"202001号文（2）"}}, "agency_code", "-"},
        {{{"甲表"}, {"[2020年]"}}, "year", "[2020年] @A2"},
        {{{"甲表"}, {"（2020年预算）"}}, "year", "-"},
        {{{"甲表"}, {"（3020年度）"}}, "year", "-"},
        {{{"填表人：张三\n联系电话：7651234"}}, "phone", "7651234 @A1"},
        {{{"填表人：张三（说明：兼）电话：7651234"}}, "contact", "张三（说明：兼）电话：7651234 @A1"},
    };
    for (const auto& c : cases) {
        EXPECT_EQ(field(with_head(c.head), c.key), c.found) << c.head[0][0] << ' ' << c.key;
    }
}

TEST(Labelled, ALabelOverSeveralRowsLeavesNearerContentsToOthers) {
    const Form form = with_head({{"总体目标", "年度目标", "", ""}, {"", "做好", "", ""}},
                                {{{0, 0}, {1, 0}}, {{0, 1}, {0, 5}}, {{1, 1}, {1, 5}}});
    EXPECT_EQ(field(form, "annual_goal"), "做好 @B2");
    EXPECT_EQ(field(form, "goal"), "-");
    const Form purpose = with_head({{"预算规模及资金用途", "预算数", "10"}, {"", "购置设备", ""}},
                                   {{{0, 0}, {1, 0}}, {{1, 1}, {1, 5}}});
    EXPECT_EQ(field(purpose, "purpose"), "购置设备 @B2");
    EXPECT_EQ(test::amount_text(purpose, "total"), "10 @C1");
}

TEST(Labelled, AmountsAreFoundLikeFields) {
    const struct {
        Rows head;
        const char *key, *found;
    } cases[] = {
        {{{"资金总额：    352.20万元"}}, "total", "352.20万元 @A1"},
        {{{"其中：一般公共预算：352.20万元"}}, "general_budget", "352.20万元 @A1"},
        {{{"资金总额：1万元", ""}, {"其他资金：", ""}}, "other", "? @A2"},
        {{{"年度资金总额:", "100"}}, "total", "100 @B1"},
        {{{"年度资金总额:", ""}}, "total", "? @B1"},
        {{{"年度资金总额", "1,234,567.80元"}}, "total", "1234567.80元 @B1"},
        {{{"年度资金总额", "12,34"}}, "total", "? @B1"},
        {{{"年度资金总额", "100 100"}}, "total", "? @B1"},
        {{{"年度资金总额", "略"}}, "total", "-"},
        {{{"资金总额", "其中：财政拨款", "其他资金"}, {"5", "3", ""}}, "fiscal", "3 @B2"},
        {{{"资金总额", "其中：财政拨款", "其他资金"}, {"5", "3", ""}}, "other", "? @C2"},
        {{{"基本支出", "", "项目支出", ""},
          {"合计", "财政拨款", "合计", "财政拨款"},
          {"5", "4", "3", "2"}},
         "project.subtotal",
         "3 @C3"},
        {{{"基本支出", "", "项目支出", ""},
          {"合计", "财政拨款", "合计", "财政拨款"},
          {"5", "4", "3", "2"}},
         "basic.fiscal",
         "4 @B3"},
        {{{"基本支出", "合计", "5"}, {"", "财政拨款", "4"}}, "basic.fiscal", "4 @C2"},
        {{{"合计", "5"}}, "basic.subtotal", "-"},
        {{{"资金总额：1,234.5万元，其中：财政拨款1,000万元；其他资金234.5万元。"}},
         "total",
         "1234.5万元 @A1"},
        {{{"资金总额：1,234.5万元，其中：财政拨款1,000万元；其他资金234.5万元。"}},
         "fiscal",
         "1000万元 @A1"},
        {{{"资金总额：1,234.5万元，其中：财政拨款1,000万元；其他资金234.5万元。"}},
         "other",
         "234.5万元 @A1"},
        {{{"资金总额：50万元,其中财政拨款：48万元,其他资金：2万元"}}, "fiscal", "48万元 @A1"},
        {{{"资金总额：50万元，财政拨款：略"}}, "fiscal", "-"},
        {{{"资金总额：50万元，购置设备2台"}}, "fiscal", "-"},
        {{{"资金总额：，其中财政拨款48万元"}}, "total", "? @A1"},
        {{{"年度资金总额", ",123"}}, "total", "? @B1"},
        {{{"年度资金总额", "1,23"}}, "total", "? @B1"},
        {{{"年度资金总额", "1.5,000"}}, "total", "? @B1"},
        {{{"年度资金总额", "-1,234"}}, "total", "-1234 @B1"},
    };
    for (const auto& c : cases) {
        EXPECT_EQ(test::amount_text(with_head(c.head), c.key), c.found)
            << c.head[0][0] << ' ' << c.key;
    }
}

TEST(Labelled, LabelsOfGroupsAreSpokenInFull) {
    const Form form = with_head({{"基本支出", ""}, {"合计", "财政拨款"}, {"5", "4"}});
    ASSERT_NE(form.amount("basic.subtotal"), nullptr);
    EXPECT_EQ(form.amount("basic.subtotal")->label, "基本支出 合计");
}

TEST(Labelled, WithoutATemplateAnIdentityNeedsAllItsAmounts) {
    EXPECT_TRUE(with_head({{"资金总额", "5"}, {"其中：财政拨款", "3"}}).identities.empty());
    const Form form = with_head({{"资金总额", "5"}, {"其中：财政拨款", "3"}, {"其他资金", ""}});
    ASSERT_EQ(form.identities.size(), 1u);
    EXPECT_EQ(form.identities[0].id, "total");
}

TEST(Labelled, OnlyTheLongestIdentityOfATotalIsTried) {
    const Form form = with_head(
        {{"年度资金总额", "8"}, {"其中：财政拨款", "3"}, {"上年结转资金", "4"}, {"其他资金", "1"}});
    ASSERT_EQ(form.identities.size(), 1u);
    EXPECT_EQ(form.identities[0].id, "total-with-carry-over");
}

TEST(Labelled, TwoBlocksOfAmountsSideBySideAreTwo) {
    const Form form = with_head({{"中期资金总额：", "9", "年度资金总额：", "5"},
                                 {"其中：财政拨款", "8", "其中：财政拨款", "3"},
                                 {"其他资金", "1", "其他资金", "2"}});
    EXPECT_EQ(test::amount_text(form, "long_term.fiscal"), "8 @B2");
    EXPECT_EQ(test::amount_text(form, "fiscal"), "3 @D2");
    EXPECT_EQ(test::amount_text(form, "long_term.other"), "1 @B3");
    EXPECT_EQ(test::amount_text(form, "other"), "2 @D3");
    EXPECT_EQ(test::amount_text(form, "total"), "5 @D1");
    EXPECT_EQ(form.identities.size(), 2u);
}

TEST(Labelled, TextsAreWhatIsNoLabel) {
    const Form form = with_head({{"甲项目绩效目标表"}, {"项目名称", "甲项目"}, {"随手一记"}});
    std::string texts;
    for (const auto& text : form.texts) texts += text.text + ' ';
    EXPECT_EQ(texts, "甲项目绩效目标表 甲项目 随手一记 ");
}

TEST(Labelled, KindsByTitleAndColumns) {
    const struct {
        const char *title, *kind;
    } cases[] = {{"2023年度项目支出绩效自评表", "self-evaluation"},
                 {"项目绩效运行监控表", "monitoring"},
                 {"部门整体支出绩效目标申报表", "department"},
                 {"项目绩效目标表", "project"}};
    for (const auto& c : cases) EXPECT_EQ(with_head({{c.title}}).kind, c.kind) << c.title;
    EXPECT_EQ(with_head({{"部门职责", "管信访"}}).kind, "department");
    const auto kind = [](const char* title, const char* label) {
        return with_head({{title}, {label, "甲"}}).kind;
    };
    EXPECT_EQ(kind("视频监控项目绩效目标表", "项目名称"), "project");
    EXPECT_EQ(kind("视频监控绩效表", "项目名称"), "monitoring");
    EXPECT_EQ(kind("部门项目绩效目标表", "项目名称"), "project");
    EXPECT_EQ(kind("部门绩效目标表", "项目名称"), "department");
    EXPECT_EQ(kind("单位绩效目标表", "主管部门"), "department");
    EXPECT_EQ(kind("整体项目绩效目标表", "项目编码"), "department");
    EXPECT_EQ(kind("绩效目标表", "项目编码"), "project");
    EXPECT_EQ(with_head({{"2024年度部门（单位）整体支出绩效目标表"}}).title_year, 2024);
    EXPECT_FALSE(with_head({{"部门整体支出绩效目标表"}}).title_year);
}

}  // namespace
}  // namespace jibiao
