// What scoring standards give for a result, what the standard wording is, gaps and overlaps of bands.
// SPDX-License-Identifier: MPL-2.0
#include "core/scoring/evaluate.h"

#include <gtest/gtest.h>

#include "core/scoring/intervals.h"

namespace jibiao {
namespace {

Decimal dec(const char* text) {
    return *Decimal::parse(text);
}

std::string shown(const std::optional<ScoreRange>& range) {
    if (!range) return "-";
    if (range->low == range->high) return range->low.trimmed().text();
    return range->low.trimmed().text() + ".." + range->high.trimmed().text();
}

struct Row {
    const char* text;
    Operator op;
    const char *actual, *target, *unit, *weight, *score;
};

constexpr auto at_least = Operator::at_least, at_most = Operator::at_most, equal = Operator::equal,
               more = Operator::more, less = Operator::less;
const char* const ratio = "达到计划值得满分,否则按实际值/计划值*指标分值计分。";
const char* const bands = "≥95%得10分，90%-95%得8分，低于90%不得分";

const Row table[] = {
    {ratio, at_least, "96", "95", "%", "10", "10"},
    {ratio, at_least, "90", "95", "%", "10", "9.47"},
    {ratio, at_least, "1", "3", "次", "10", "3.33"},
    {ratio, at_least, "0", "0", "次", "10", "10"},
    {"达到计划值得满分3分,否则按实际值/计划值*指标分值计分。", at_least, "1", "2", "次", "10", "-"},
    {"按计划值/实际值*分值计分", at_most, "4", "3", "人", "10", "7.5"},
    {"(1-(实际值-计划值)/计划值)×分值", at_most, "4", "3", "人", "10", "6.67"},
    {"(1-(实际值-计划值)/计划值)×分值", at_most, "7", "3", "人", "10", "0"},
    {"按完成比例计分", at_least, "80", "95", "%", "10", "8..8.42"},
    {"按完成比例计分", at_least, "80", "100", "次", "10", "8"},
    {"完成得10分，未完成得2分", equal, "99", "100", "%", "10", "2"},
    {"完成得10分，未完成得2分", equal, "100", "100", "%", "10", "10"},
    {bands, at_least, "97", "95", "%", "10", "10"},
    {bands, at_least, "95", "95", "%", "10", "8..10"},
    {bands, at_least, "94.9", "95", "%", "10", "8"},
    {bands, at_least, "90", "95", "%", "10", "8"},
    {bands, at_least, "89.9", "95", "%", "10", "0"},
    {bands, at_least, "97", "95", "次", "10", "-"},
    {"≥95%得10分，≥90%得8分，≥85%得6分，其余不得分", at_least, "92", "95", "%", "10", "8"},
    {"≥85%得6分，≥90%得8分，≥95%得10分", at_least, "99", "95", "%", "10", "10"},
    {"≥85%得6分，≥90%得8分，≥95%得10分", at_least, "80", "95", "%", "10", "-"},
    {"执行率≥95%得满分，85%-95%得分值的80%，低于85%不得分", at_least, "86", "95", "%", "5", "4"},
    {"完成率达到100%得10分，80%-100%得6分，否则不得分", at_least, "90", "100", "次", "10", "6"},
    {"每发生1件扣2分，扣完为止", equal, "3", "0", "件", "10", "4"},
    {"每发生1件扣2分，扣完为止", equal, "9", "0", "件", "10", "0"},
    {"每发生1件扣2分，扣完为止", at_most, "5", "3", "件", "10", "-"},
    {"每发生1件扣2分，扣完为止", equal, "3", "0", "次", "10", "-"},
    {"每降低1个百分点扣0.5分", at_least, "93", "95", "%", "10", "9"},
    {"每降低1个百分点扣0.5分", at_least, "92.5", "95", "%", "10", "8.5..9"},
    {"每降低1个百分点扣分值的5%", at_least, "93", "95", "%", "20", "18"},
    {"≤100%,计5分;每超过一个百分点扣0.5分", at_most, "103", "100", "%", "5", "3.5"},
    {"满分10分，每少1次扣2分，最多扣6分", at_least, "1", "9", "次", "10", "4"},
    {"完成率≥100%的得满分，完成率<100%的按完成率×分值计算", at_least, "80", "100", "次", "10", "8"},
    {"目标值6场，每少一场扣2分", at_least, "4", "6", "场", "10", "6"},
    {"按时足额发放得满分，每延迟发放1次扣1分", equal, "2", "0", "次", "10", "-"},
    {"未超预算得满分，每超出1%扣1分", at_most, "105", "100", "%", "10", "-"},
    {"大于100%得满分，90%-100%得8分", at_least, "95", "95", "%", "10", "8"},
    {"", more, "5", "5", "次", "10", "10"},
    {"", less, "5", "5", "次", "10", "10"},
    {"", at_most, "6", "4", "次", "10", "5"},
    {"", equal, "1", "0", "次", "10", "0"},
    {"", equal, "-1", "0", "次", "10", "10"},
    {"", at_least, "4", "0", "次", "10", "10"},
    {"", at_most, "4", "0", "次", "10", "-"},
    {"", Operator::none, "4", "4", "次", "10", "-"},
    {"", at_least, "-4", "4", "次", "10", "0"},
    {"未达指标值酌情扣分", at_least, "90", "95", "%", "10", "-"},
    {"按相关文件执行", at_least, "90", "95", "%", "10", "-"},
    {ratio, Operator::qualitative, "90", "95", "%", "10", "-"},
    {ratio, Operator::none, "90", "95", "%", "10", "-"},
    {"按计划值/实际值*分值计分", at_most, "2", "3", "人", "10", "10"},
    {"按计划值/实际值*分值计分", at_least, "0", "3", "人", "10", "-"},
    {"(1-(实际值-计划值)/计划值)×分值", at_most, "4", "0", "人", "10", "-"},
    {"按完成比例计分", at_most, "4", "0", "%", "10", "-"},
    {"完成率≥100%的得满分，完成率<100%的按完成率×分值计算", at_least, "80", "95", "%", "10", "8..8.42"},
    {"完成率达到100%得10分，80%-100%得6分，否则不得分", at_most, "90", "100", "次", "10", "-"},
    {"完成率达到100%得10分，80%-100%得6分，否则不得分", at_least, "90", "0", "次", "10", "-"},
    {"执行率达到100%得10分，80%-100%得6分，否则不得分", at_least, "90", "100", "次", "10", "-"},
    {"≥95%得10分，90%-95%得6-8分，低于90%得0-5分", at_least, "92", "95", "%", "10", "6..8"},
    {"≥95%得10分，90%-95%得6-8分，低于90%得0-5分", at_least, "12", "95", "%", "10", "0..5"},
    {"每降低1百分点扣0.5分", at_least, "93", "95", "个百分点", "10", "9"},
    {"每发生1件扣2分，扣完为止", at_most, "1", "0", "件", "10", "8"},
    {"制度健全得满分，否则不得分", at_least, "90", "95", "%", "10", "-"},
    {"达到计划值得满分，未达到不得分", less, "94", "95", "次", "10", "10"},
    {"达到计划值得满分，未达到不得分", more, "95", "95", "次", "10", "0"},
};

TEST(Evaluate, FollowsTheText) {
    for (const Row& row : table) {
        const Achievement result{row.op, dec(row.actual), dec(row.target), row.unit, dec(row.weight)};
        EXPECT_EQ(shown(evaluate(read_scoring(row.text), result)), row.score)
            << row.text << ' ' << symbol(row.op) << row.target << " actual " << row.actual;
    }
}

TEST(Evaluate, OffersAWordingForEveryKindOfRow) {
    const auto text = [](Operator op, std::optional<Decimal> number, const char* unit) {
        return print(standard_scoring(op, number, unit, Decimal(10)));
    };
    EXPECT_EQ(text(at_least, Decimal(95), "%"), "达到计划值得满分10分，否则按实际值÷计划值×分值计分。");
    EXPECT_EQ(text(at_most, Decimal(3), "人"),
              "达到计划值得满分10分，否则按（1-（实际值-计划值）÷计划值）×分值计分，扣完为止。");
    EXPECT_EQ(text(equal, Decimal(0), "件"), "达到计划值得满分10分，每发生1件扣2分，扣完为止。");
    EXPECT_EQ(text(equal, Decimal(0), "%"), "达到计划值得满分10分，每超过1个百分点扣2分，扣完为止。");
    EXPECT_EQ(text(equal, Decimal(0), ""), "达到计划值得满分10分，每发生1次扣2分，扣完为止。");
    EXPECT_EQ(print(standard_scoring(equal, Decimal(0), "件", {})),
              "达到计划值得满分，每发生1件扣除分值的20%，扣完为止。");
    EXPECT_EQ(print(standard_scoring(equal, Decimal(0), "件", Decimal(2))),
              "达到计划值得满分2分，每发生1件扣1分，扣完为止。");
    EXPECT_EQ(text(Operator::none, Decimal(3), "人"), text(Operator::qualitative, {}, ""));
    EXPECT_EQ(text(at_least, {}, "人"), text(Operator::qualitative, {}, ""));
    EXPECT_EQ(text(less, Decimal(3), "人"), text(at_most, Decimal(3), "人"));
    EXPECT_EQ(text(Operator::qualitative, {}, ""),
              "满分10分。达成年度指标，得满分的100%-80%（含）；部分达成并具有一定效果，得满分的80%-60%"
              "（含）；未达成且效果较差，得满分的60%-0%。");
}

TEST(Evaluate, StandardWordingScoresLikeTheNationalWay) {
    for (const Operator op : {at_least, more, equal, less, at_most}) {
        for (const char* actual : {"0", "1", "2.5", "3", "4", "7"}) {
            const Achievement result{op, dec(actual), Decimal(3), "次", Decimal(10)};
            const Scoring text = standard_scoring(op, Decimal(3), "次", Decimal(10));
            EXPECT_EQ(evaluate(text, result), evaluate_standard(result)) << symbol(op) << actual;
        }
    }
}

std::string gap(const char* text) {
    const Scoring scoring = read_scoring(text);
    const auto* list = scoring.as<scoring::Bands>();
    if (!list) return "unread";
    const auto found = scoring::first_gap(*list);
    return found ? found->from.text() + ".." + found->to.text() : "";
}

TEST(Bands, AreGappedOnlyInBetween) {
    EXPECT_EQ(gap(bands), "");
    EXPECT_EQ(gap("≥95%得10分，80%-90%得8分，低于80%不得分"), "90..95");
    EXPECT_EQ(gap("≥95%得10分，80%-90%得8分，其余不得分"), "");
    EXPECT_EQ(gap("≥95%得10分，≥90%得8分"), "");
    EXPECT_EQ(gap("≥95%得10分"), "");
    EXPECT_EQ(gap("大于90%得10分，小于90%得5分"), "90..90");
    EXPECT_EQ(gap("90%以上得10分，90%以下得5分"), "");
    EXPECT_EQ(gap("90%-100%得10分，80%-89%得8分，80%以下得5分"), "89..90");
    EXPECT_EQ(gap("90分以上得10分，80-89分得8分，80分以下得5分"), "");
    EXPECT_EQ(gap("10次以上得10分，6-8次得8分，6次以下得5分"), "8..10");
    EXPECT_EQ(gap("0次得10分，1次得8分，2次及以上不得分"), "");
    EXPECT_EQ(gap("10次以上得10分，大于5次小于9次得8分，5次以下得5分"), "9..10");
    EXPECT_EQ(gap("低于60%不得分，60%-80%得5分，大于80%得10分"), "");
    EXPECT_EQ(gap("低于60%不得分，大于60%小于80%得5分，大于80%得10分"), "60..60");
    EXPECT_EQ(gap("9.5天以内得10分，10.5天以上不得分"), "9.5..10.5");
    EXPECT_EQ(gap("80%-90%得8分，50%-95%得5分，95%以上得10分，50%以下不得分"), "");
}

std::string overlap(const char* text) {
    const Scoring scoring = read_scoring(text);
    const auto* list = scoring.as<scoring::Bands>();
    if (!list) return "unread";
    const auto found = scoring::first_overlap(*list);
    return found ? found->from.text() + ".." + found->to.text() : "";
}

TEST(Bands, OverlapUnlessOneNarrowsTheOther) {
    EXPECT_EQ(overlap(bands), "");
    EXPECT_EQ(overlap("≥95%得10分，≥90%得8分，≥85%得6分"), "");
    EXPECT_EQ(overlap("≥85%得6分，≥90%得8分，≥95%得10分"), "");
    EXPECT_EQ(overlap("100%得10分，≥90%得8分，低于90%不得分"), "");
    EXPECT_EQ(overlap("≥95%得10分，≤95%且≥80%得8分"), "95..95");
    EXPECT_EQ(overlap("≥90%得10分，≥80%且≤95%得8分"), "90..95");
    EXPECT_EQ(overlap("90%以上得10分，90%以下得5分"), "");
    EXPECT_EQ(overlap("90%-100%得10分，80%-90%得8分"), "");
    EXPECT_EQ(overlap("90%-100%得10分，80%-92%得8分"), "90..92");
    EXPECT_EQ(overlap("≥95%得10分，≤95%得10分"), "");
    EXPECT_EQ(overlap("80%-92%得8分，90%-100%得10分"), "90..92");
    EXPECT_EQ(overlap("≤10天得10分，8天-15天得6分"), "8..10");
    EXPECT_EQ(overlap("8天-15天得6分，≤10天得10分"), "8..10");
    EXPECT_EQ(overlap("大于90%得10分，80%-90%得8分"), "");
    EXPECT_EQ(overlap("≥90%得10分，≤80%得2分"), "");
}

}  // namespace
}  // namespace jibiao
