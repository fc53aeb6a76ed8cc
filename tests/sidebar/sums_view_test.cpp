// Weights and identities of the panel 合计.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/model/sums_view.h"

#include <gtest/gtest.h>

#include "chinese.h"

namespace jibiao::sidebar {
namespace {

Decimal number(std::string_view digits) {
    return *Decimal::parse(digits);
}

Judged weights(std::string_view sum, std::vector<Decimal> targets) {
    Judged judged;
    judged.form.indicators.resize(1);
    judged.sums.has_weight = true;
    judged.sums.weight = number(sum);
    judged.sums.weight_targets = std::move(targets);
    judged.sums.weight_by_level1 = {{"产出指标", number("65.0")}, {"效益指标", number("15")}};
    return judged;
}

TEST(SumsView, HoldsWeightsAgainstTheTarget) {
    const struct {
        const char *sum, *value, *word;
        Verdict verdict;
        int permille;
    } cases[] = {
        {"90", "90 / 100", "还差 10", Verdict::bad, 900},
        {"100.00", "100 / 100", "正好", Verdict::good, 1000},
        {"105.5", "105.5 / 100", "超出 5.5", Verdict::bad, 1000},
        {"0", "0 / 100", "还差 100", Verdict::bad, 0},
    };
    for (const auto& c : cases) {
        const SumsView view = make_sums_view({weights(c.sum, {100})}, chinese());
        ASSERT_EQ(view.forms.size(), 1u);
        EXPECT_EQ(view.forms[0].total->value, c.value);
        EXPECT_EQ(view.forms[0].total_word, c.word);
        EXPECT_EQ(view.forms[0].total_verdict, c.verdict);
        EXPECT_EQ(view.forms[0].total->permille, c.permille);
    }
}

TEST(SumsView, AnyOfSeveralTargetsMayBeMet) {
    EXPECT_EQ(make_sums_view({weights("90", {100, 90})}, chinese()).forms[0].total_word, "正好");
    EXPECT_EQ(make_sums_view({weights("80", {100, 90})}, chinese()).forms[0].total->value,
              "80 / 100");
}

TEST(SumsView, AnEmptyFormIsNotBlamed) {
    Judged judged = weights("0", {100});
    judged.form.indicators.clear();
    EXPECT_EQ(make_sums_view({judged}, chinese()).forms[0].total_verdict, Verdict::none);
}

TEST(SumsView, GivesEachLevelOneItsShare) {
    const FormSums sums = make_sums_view({weights("80", {100})}, chinese()).forms[0];
    EXPECT_EQ(sums.weights,
              (std::vector<WeightLine>{{"产出指标", "65", 650}, {"效益指标", "15", 150}}));
}

Judged identity(std::string_view left, std::string_view right, bool holds) {
    Judged judged;
    IdentitySum sum;
    sum.left_label = "基本支出 合计";
    sum.right_labels = {"基本支出 财政拨款", "项目支出 合计"};
    sum.left = number(left);
    sum.right = number(right);
    sum.difference = sum.left - sum.right;
    sum.holds = holds;
    judged.sums.identities = {sum};
    return judged;
}

TEST(SumsView, ShowsBothSidesOfAnIdentity) {
    const IdentityLine off =
        make_sums_view({identity("155.544", "165.54", false)}, chinese()).forms[0].identities[0];
    EXPECT_EQ(off.formula, "基本支出 合计 ＝ 财政拨款 ＋ 项目支出 合计");
    EXPECT_EQ(off.numbers, "155.544 ≠ 165.54");
    EXPECT_EQ(off.word, "差 9.996");
    EXPECT_EQ(off.verdict, Verdict::bad);
    const IdentityLine even =
        make_sums_view({identity("352.20", "352.20", true)}, chinese()).forms[0].identities[0];
    EXPECT_EQ(even.numbers, "352.20 ＝ 352.20");
    EXPECT_EQ(even.word, "平衡");
    EXPECT_EQ(even.verdict, Verdict::good);
}

TEST(SumsView, NamesAnIdentityByItsLeftSideOnlyWhereNoOtherHasIt) {
    Judged judged = identity("1", "1", true);
    EXPECT_EQ(make_sums_view({judged}, chinese()).forms[0].identities[0].name, "基本支出 合计");
    judged.sums.identities.push_back(judged.sums.identities[0]);
    judged.sums.identities.push_back(judged.sums.identities[0]);
    judged.sums.identities[2].left_label = "项目支出";
    const auto lines = make_sums_view({judged}, chinese()).forms[0].identities;
    EXPECT_EQ(lines[0].name + "|" + lines[1].name + "|" + lines[2].name, "||项目支出");
}

TEST(SumsView, SaysWhatToDoWithoutNumbers) {
    EXPECT_EQ(make_sums_view({}, chinese()).note, chinese().ui("sidebar.sums.no-form"));
    EXPECT_EQ(make_sums_view({Judged()}, chinese()).note, chinese().ui("sidebar.sums.nothing"));
}

TEST(SumsView, NamesTheFormsWhereThereAreSeveral) {
    Judged one = weights("100", {100});
    EXPECT_EQ(make_sums_view({one}, chinese()).forms[0].heading, "");
    one.form.title.text = "甲";
    one.form.range = {{0, 0}, {9, 3}};
    EXPECT_EQ(make_sums_view({one, one}, chinese()).forms[0].heading, "甲 A1:D10");
}

}  // namespace
}  // namespace jibiao::sidebar
