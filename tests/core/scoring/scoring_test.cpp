// Scoring standards: the labelled corpus, print and read again, mutated and composed texts.
// SPDX-License-Identifier: MPL-2.0
#include "core/scoring/scoring.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/base/text.h"
#include "scoring/corpus.h"
#include "scoring/later_corpus.h"
#include "scoring/later_deductions.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

using test::CorpusText;

const std::vector<CorpusText> corpus = [] {
    std::vector<CorpusText> all(std::begin(test::corpus), std::end(test::corpus));
    all.insert(all.end(), std::begin(test::later_corpus), std::end(test::later_corpus));
    all.insert(all.end(), std::begin(test::later_deductions), std::end(test::later_deductions));
    return all;
}();

bool is(const CorpusText& row, std::string_view kind) {
    return row.kind == kind;
}

/// What print can say of a model: all but whether the text was cut off.
Scoring whole(Scoring scoring) {
    scoring.truncated = false;
    return scoring;
}

TEST(Scoring, ReadsTheCorpus) {
    int read = 0, right = 0, computable = 0;
    for (const CorpusText& row : corpus) {
        const Scoring scoring = read_scoring(row.text);
        EXPECT_EQ(print(scoring), row.printed) << row.text;
        EXPECT_EQ(scoring.full_marks ? scoring.full_marks->text() : "", row.full_marks) << row.text;
        computable += !is(row, "other");
        if (kind_name(scoring) == "other") continue;
        ++read;
        right += is(row, kind_name(scoring));
    }
    const double precision = static_cast<double>(right) / read;
    const double recall = static_cast<double>(right) / computable;
    RecordProperty("precision", std::to_string(precision));
    RecordProperty("recall", std::to_string(recall));
    std::printf("%zu texts: precision %.3f, recall %.3f\n", corpus.size(), precision, recall);
    EXPECT_EQ(right, read) << "a text was read as something else";
    EXPECT_GE(recall, 0.9);
}

TEST(Scoring, OfAnEmptyTextIsNone) {
    for (const char* text : {"", " \u3000", "\n"}) EXPECT_EQ(kind_name(read_scoring(text)), "none");
}

TEST(Scoring, PrintsWhatItReadsAgain) {
    for (const CorpusText& row : corpus) {
        const Scoring scoring = read_scoring(row.text);
        const std::string printed = print(scoring);
        if (printed.empty()) continue;
        EXPECT_EQ(read_scoring(printed), whole(scoring)) << row.text << " -> " << printed;
        EXPECT_EQ(print(read_scoring(printed)), printed);
    }
}

TEST(Scoring, SaysWhereTheLastWordIsCutOff) {
    EXPECT_TRUE(read_scoring("满意度≥95%得10分,满意度小于95%不得").truncated);
    EXPECT_TRUE(read_scoring("未完成不得；").truncated);
    EXPECT_FALSE(read_scoring("未完成不得分。").truncated);
    EXPECT_FALSE(read_scoring("不得高于平均值").truncated);
}

TEST(Scoring, PublishedFormAddsUpToNinety) {
    constexpr int scoring_column = 8, first_row = 6, last_row = 19;
    const Sheet sheet = test::load_sheet("zhijiang-2026", 1);
    Decimal sum;
    for (int row = first_row; row <= last_row; ++row) {
        const auto scoring = read_scoring(sheet.at(sheet.anchor({row, scoring_column})).text);
        ASSERT_TRUE(scoring.full_marks) << "row " << row + 1;
        EXPECT_NE(kind_name(scoring), "other") << "row " << row + 1;
        sum = sum + *scoring.full_marks;
    }
    EXPECT_EQ(sum, Decimal(90));
}

/// A text either is read whole or gives no points but named ones; reading folds widths and is stable.
void hold(const std::string& text) {
    const Scoring scoring = read_scoring(text);
    EXPECT_EQ(scoring, read_scoring(fold_width(text))) << text;
    EXPECT_EQ(kind_name(scoring) == "none", without_spaces(text).empty()) << text;
    EXPECT_FALSE(scoring.full_marks && scoring.full_marks->is_negative()) << text;
    const std::string printed = print(scoring);
    if (!printed.empty()) {
        EXPECT_EQ(read_scoring(printed), whole(scoring)) << text << " -> " << printed;
    }
}

TEST(Scoring, HoldsOnMutatedTexts) {
    std::mt19937 random(5);
    for (int round = 0; round < 20000; ++round) {
        std::u32string text = decode(corpus[random() % corpus.size()].text);
        const std::u32string other = decode(corpus[random() % corpus.size()].text);
        for (auto edits = random() % 6; edits > 0; --edits) {
            const auto at = text.empty() ? 0 : random() % text.size();
            const auto from = other.empty() ? 0 : random() % other.size();
            if (random() % 2)
                text.insert(at, other.substr(from, random() % 9));
            else
                text.erase(at, random() % 5);
        }
        hold(encode(text));
        if (HasFailure()) return;
    }
}

TEST(Scoring, HoldsOnTextsMadeOfPieces) {
    std::vector<std::string> pieces = {"，", "；", "。", "分", "（含）", "%", "0", "9.5", "扣", "每"};
    for (const CorpusText& row : corpus) {
        std::string piece;
        for (const char32_t c : decode(fold_width(row.text))) {
            piece += encode(std::u32string(1, c));
            const bool stop = std::u32string_view(U",;。、").find(c) != std::u32string_view::npos;
            if (!stop) continue;
            pieces.push_back(std::move(piece));
            piece.clear();
        }
        if (!piece.empty()) pieces.push_back(piece);
    }
    std::mt19937 random(11);
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (auto count = 1 + random() % 5; count > 0; --count)
            text += pieces[random() % pieces.size()];
        hold(text);
        if (HasFailure()) return;
    }
}

}  // namespace
}  // namespace jibiao
