// Sums: weights per level 1, identities within the rounding of what is printed.
// SPDX-License-Identifier: MPL-2.0
#include "core/sums/sums.h"

#include <gtest/gtest.h>

#include "core/form/builtin.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

Form read_table(const std::vector<std::vector<std::string>>& rows) {
    static const Library library = builtin_library();
    return read_forms(test::table(rows), library).at(0);
}

TEST(Sums, WeightsAreGroupedUnderStandardNames) {
    const Sums sums = sum(read_table({{"一级指标", "二级指标", "三级指标", "指标值", "权重"},
                                      {"产出指标(50分)", "数量指标", "A", "1", "30.5"},
                                      {"", "", "B", "1", "19.5"},
                                      {"效果指标", "社会效益指标", "C", "1", "30"},
                                      {"效益指标", "可持续影响指标", "D", "1", ""},
                                      {"怪指标", "", "E", "1", "20"},
                                      {"产出指标", "质量指标", "F", "1", "0.5"}}));
    EXPECT_TRUE(sums.has_weight);
    EXPECT_EQ(sums.weight, Decimal::parse("100.5"));
    ASSERT_EQ(sums.weight_by_level1.size(), 3u);
    EXPECT_EQ(sums.weight_by_level1[0].first, "产出指标");
    EXPECT_EQ(sums.weight_by_level1[0].second, Decimal::parse("50.5"));
    EXPECT_EQ(sums.weight_by_level1[1].first, "效益指标");
    EXPECT_EQ(sums.weight_by_level1[2].first, "怪指标");
}

TEST(Sums, FullMarksAreTheWeightsWhereNoColumnIs) {
    const Sums sums = sum(read_table({{"一级指标", "三级指标", "指标值", "评分标准"},
                                      {"产出指标", "A", "1", "达到计划值得满分3分,否则不得分"},
                                      {"", "B", "1", "酌情扣分"}}));
    EXPECT_TRUE(sums.has_weight);
    EXPECT_EQ(sums.weight, Decimal(3));
    const Sums none = sum(read_table({{"一级指标", "三级指标", "指标值"}, {"产出指标", "A", "1"}}));
    EXPECT_FALSE(none.has_weight);
    EXPECT_TRUE(none.weight_by_level1.empty());
    EXPECT_EQ(none.weight_targets, (std::vector<Decimal>{Decimal(100), Decimal(90)}));
}

TEST(Sums, IdentitiesHoldWithinHalfTheLastPrintedDigit) {
    const struct {
        const char *total, *fiscal, *other;
        bool holds;
    } cases[] = {
        {"352.20", "352.20", "", true},       {"100", "60", "40", true},
        {"100", "60", "39", false},           {"100", "60.4", "39.6", true},
        {"100", "60.4", "39.5", false},       {"5.544", "5.544", "", true},
        {"165.54", "155.544", "", false},     {"100.00", "33.333", "66.666", true},
        {"100.00", "33.333", "66.66", false}, {"100.0", "60.00", "40.05", true},
        {"100.0", "60.00", "40.06", false},   {"0", "0", "0", true},
    };
    for (const auto& c : cases) {
        // As text, so that the digits stay as printed.
        const Form form = read_table({{std::string("资金总额：") + c.total},
                                      {std::string("其中：财政拨款：") + c.fiscal},
                                      {std::string("其他资金：") + c.other},
                                      {"三级指标", "指标值", "备注"},
                                      {"A", "1", ""}});
        const Sums sums = sum(form);
        ASSERT_EQ(sums.identities.size(), 1u) << c.total;
        EXPECT_EQ(sums.identities[0].holds, c.holds)
            << c.total << ' ' << c.fiscal << ' ' << c.other;
        EXPECT_EQ(sums.identities[0].difference,
                  sums.identities[0].left - sums.identities[0].right);
    }
}

TEST(Sums, AnIdentityNeedsANumberOnEachSide) {
    for (const auto& [total, fiscal] : {std::pair{"", "5"}, std::pair{"5", ""}}) {
        const Form form = read_table({{std::string("资金总额：") + total},
                                      {std::string("其中：财政拨款：") + fiscal},
                                      {"其他资金："},
                                      {"三级指标", "指标值", "备注"},
                                      {"A", "1", ""}});
        EXPECT_EQ(form.identities.size(), 1u);
        EXPECT_TRUE(sum(form).identities.empty());
    }
}

TEST(Sums, APartIsCountedInTheUnitOfItsTotal) {
    const Form form = read_table({{"项目名称", "信访专项"},
                                  {"年度资金总额", "34万元", "其中：财政拨款", "300000元"},
                                  {"", "", "其他资金", "4万"},
                                  {"一级指标", "二级指标", "三级指标", "指标值"},
                                  {"产出指标", "数量指标", "A", "1"}});
    const Sums sums = sum(form);
    ASSERT_EQ(sums.identities.size(), 1u);
    EXPECT_EQ(sums.identities[0].right, Decimal(34));
    EXPECT_TRUE(sums.identities[0].holds);
}

TEST(Sums, NamesBothSidesAsPrinted) {
    static const Library library = builtin_library();
    const Sums sums = sum(read_forms(test::load_sheet("xiushan-2023", 1), library).at(0));
    ASSERT_EQ(sums.identities.size(), 3u);
    EXPECT_EQ(sums.identities[0].left_label, "预算支出总额");
    EXPECT_EQ(sums.identities[0].right_labels,
              (std::vector<std::string>{"基本支出 合计", "项目支出 合计"}));
    EXPECT_EQ(sums.identities[0].at, (Cell{5, 1}));
    EXPECT_EQ(sums.weight_targets, std::vector<Decimal>{Decimal(100)});
}

}  // namespace
}  // namespace jibiao
