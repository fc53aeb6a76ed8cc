// Scoring standards: the real texts of published forms and the other usual wordings.
// SPDX-License-Identifier: MPL-2.0
#include "core/scoring/scoring.h"

#include <gtest/gtest.h>

#include <random>

#include "core/base/text.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

struct Row {
    const char* text;
    ScoringKind kind;
    const char* full_marks;
    bool truncated = false;
};

const Row table[] = {
    {"", ScoringKind::none, ""},
    {" \u3000", ScoringKind::none, ""},
    // The texts of a published form whose points add up to 90.
    {"达到计划值得满分3分,否则按实际值/计划值*指标分值计分。", ScoringKind::ratio, "3"},
    {"达到计划值得满分20分,否则按实际值/计划值*指标分值计分。", ScoringKind::ratio, "20"},
    {"基本达成目标,对应分值区间100%-80%(含)为15分;部分实现目标,对应分值区间80%-60%(含)为5分;"
     "实现目标程度较低,对应分值区间60%-0%为不得",
     ScoringKind::bands, "15", true},
    {"满意度大于等于95%的得10分,满意度小于95%且大于等于80%的得8分,满意度小于80%且大于等于60%"
     "的得5分,"
     "满意度小于60%不得",
     ScoringKind::bands, "10", true},
    {"未达指标值酌情扣分", ScoringKind::discretionary, ""},
    // Ratios.
    {"完成值/指标值×分值", ScoringKind::ratio, ""},
    {"得分＝实际完成值÷年度指标值×分值", ScoringKind::ratio, ""},
    {"达到目标值得5分，未达到按完成值除以目标值乘以分值计分", ScoringKind::ratio, "5"},
    {"达到计划值得满分 6 分，否则按计划值/实际值*指标分值计分", ScoringKind::reverse_ratio, "6"},
    {"(1-(实际值-计划值)/计划值)×分值", ScoringKind::reverse_ratio, ""},
    {"满分10分，超出部分按［1-（实际值-计划值）/计划值］×10计分", ScoringKind::reverse_ratio, "10"},
    // Bands.
    {"≥95%得10分，95%-90%(含)得8分，低于90%不得分。", ScoringKind::bands, "10"},
    {"完成率达到100%得5分，否则不得分", ScoringKind::bands, "5"},
    {"优秀得12-9分，良好得9（含）-6分，达到60%以下得5-0分", ScoringKind::bands, "12"},
    {"90分以上得10分,80分以上得8分,80分以下不得分", ScoringKind::bands, "10"},
    {"100%-80%（含）、80%-60%（含）、60%-0%合理确定分值", ScoringKind::bands, ""},
    // Deductions.
    {"每发生1件扣2分，扣完为止", ScoringKind::deduction, ""},
    {"满分10分，每少1次扣0.5分，扣完为止。", ScoringKind::deduction, "10"},
    {"10分。每超过1分钟扣1分，扣完为止", ScoringKind::deduction, "10"},
    {"（4分）每下降1个百分点扣0.5分", ScoringKind::deduction, "4"},
    {"分值为8分，每发生一起事故扣4分", ScoringKind::deduction, "8"},
    {"视情况扣分", ScoringKind::discretionary, ""},
    // Others.
    {"每完成1项得3分", ScoringKind::other, ""},
    {"完成得10分，未完成得0分", ScoringKind::other, "10"},
    {"按相关文件执行", ScoringKind::other, ""},
    {"未完成不得。", ScoringKind::other, "", true},
    {"未完成不得；", ScoringKind::other, "", true},
    {"未完成不得分。", ScoringKind::other, ""},
    {"不得高于平均值", ScoringKind::other, ""},
};

TEST(Scoring, ReadsTheUsualWordings) {
    for (const Row& row : table) {
        const auto scoring = read_scoring(row.text);
        EXPECT_EQ(scoring.kind, row.kind) << row.text;
        EXPECT_EQ(scoring.full_marks ? scoring.full_marks->text() : "", row.full_marks) << row.text;
        EXPECT_EQ(scoring.truncated, row.truncated) << row.text;
    }
}

TEST(Scoring, PublishedFormAddsUpToNinety) {
    constexpr int scoring_column = 8, first_row = 6, last_row = 19;
    const Sheet sheet = test::load_sheet("zhijiang-2026", 1);
    Decimal sum;
    for (int row = first_row; row <= last_row; ++row) {
        const auto scoring = read_scoring(sheet.at(sheet.anchor({row, scoring_column})).text);
        ASSERT_TRUE(scoring.full_marks) << "row " << row + 1;
        sum = sum + *scoring.full_marks;
    }
    EXPECT_EQ(sum, Decimal(90));
}

TEST(Scoring, HoldsOnMutatedTexts) {
    std::mt19937 random(5);
    for (int round = 0; round < 5000; ++round) {
        std::u32string text = decode(table[random() % std::size(table)].text);
        const std::u32string other = decode(table[random() % std::size(table)].text);
        for (auto edits = random() % 6; edits > 0; --edits) {
            const auto at = text.empty() ? 0 : random() % text.size();
            const auto from = other.empty() ? 0 : random() % other.size();
            if (random() % 2)
                text.insert(at, other.substr(from, random() % 9));
            else
                text.erase(at, random() % 5);
        }
        const std::string utf8 = encode(text);
        const auto scoring = read_scoring(utf8);
        EXPECT_EQ(scoring, read_scoring(fold_width(utf8)));
        EXPECT_EQ(scoring.kind == ScoringKind::none, without_spaces(utf8).empty());
        EXPECT_FALSE(scoring.full_marks && scoring.full_marks->is_negative());
    }
}

}  // namespace
}  // namespace jibiao
