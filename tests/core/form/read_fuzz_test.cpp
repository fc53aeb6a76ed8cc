// Any sheet can be read: random heaps of words, numbers and merges keep the promises of a Form.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <random>

#include "core/base/text.h"
#include "core/form/builtin.h"
#include "support/form_text.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

using Random = std::mt19937;

int pick(Random& random, int most) {
    return std::uniform_int_distribution<int>(0, most - 1)(random);
}

/// Every word that means something to the reader, and some that do not.
std::vector<std::string> vocabulary_words(const Vocabulary& vocabulary) {
    std::vector<std::string> words = {"甲",
                                      "≥",
                                      "定性",
                                      "无",
                                      "95%",
                                      "≥95%",
                                      "12.5",
                                      "（2023）年度",
                                      "2023年项目绩效目标表",
                                      "a:b：c",
                                      "其中：",
                                      "：",
                                      "((",
                                      "）（",
                                      "\n",
                                      "\xFF\xFE",
                                      "202001某局",
                                      "备注：",
                                      "\xE3\x80"};
    for (const auto& [column, headers] : vocabulary.columns) {
        words.insert(words.end(), headers.begin(), headers.end());
    }
    for (const auto& [key, labels] : vocabulary.fields) {
        for (const auto& label : labels)
            words.push_back(words.size() % 2 == 0 ? label + "：" : label);
    }
    for (const auto& [key, labels] : vocabulary.amounts) {
        for (const auto& label : labels)
            words.push_back(label.substr(label.find('/') + 1) + "：5万元");
    }
    for (const auto& level : vocabulary.hierarchies.at("any")) {
        words.push_back(level.name);
        words.insert(words.end(), level.level2.begin(), level.level2.end());
    }
    return words;
}

Sheet random_sheet(Random& random, const std::vector<std::string>& words) {
    Sheet sheet("乱", 1 + pick(random, 24), 1 + pick(random, 10));
    const int density = 1 + pick(random, 10);
    for (int row = 0; row < sheet.rows(); ++row) {
        for (int column = 0; column < sheet.columns(); ++column) {
            if (pick(random, 10) >= density) continue;
            const auto word =
                static_cast<std::size_t>(pick(random, static_cast<int>(words.size())));
            sheet.set({row, column}, pick(random, 6) == 0 ? number_cell(pick(random, 100))
                                                          : text_cell(words[word]));
        }
    }
    for (int i = pick(random, 12); i > 0; --i) {
        const Cell first{pick(random, sheet.rows()), pick(random, sheet.columns())};
        sheet.merge({first, {first.row + pick(random, 4), first.column + pick(random, 4)}});
    }
    const int header = pick(random, sheet.rows());
    const char* levels[] = {"一级指标", "二级指标", "三级指标", "指标值"};
    for (int i = 0; i < 4 && i < sheet.columns(); ++i) sheet.set({header, i}, text_cell(levels[i]));
    return sheet;
}

void expect_sound(const Form& form, const Sheet& sheet) {
    int before = form.header_row;
    // Above the range in a list, whose projects share one header.
    EXPECT_LE(form.header_row, form.range.last.row);
    for (const Indicator& row : form.indicators) {
        EXPECT_GT(row.row, before);
        EXPECT_LE(row.row, form.range.last.row);
        before = row.row;
        for (int i = static_cast<int>(Column::level3); i < column_count; ++i) {
            const auto& field = row.field(static_cast<Column>(i));
            if (field.text.empty()) continue;
            EXPECT_TRUE(form.has(static_cast<Column>(i)));
            EXPECT_EQ(trim(sheet.at(field.at).text), field.text);
        }
    }
    for (const auto& amount : form.amounts) {
        EXPECT_TRUE(contains(sheet.at(amount.at).text, amount.text)) << amount.label;
    }
    for (const auto& [key, field] : form.fields) {
        EXPECT_TRUE(field.text.empty() || contains(sheet.at(field.at).text, field.text) ||
                    key == "amount_unit")
            << key;
    }
}

TEST(ReadFuzz, AnySheetCanBeRead) {
    const Library library = builtin_library();
    const auto words = vocabulary_words(*library.vocabulary);
    Random random(42);
    std::size_t forms = 0, rows = 0;
    for (int i = 0; i < 3000; ++i) {
        const Sheet sheet = random_sheet(random, words);
        for (const auto& form : read_forms(sheet, library)) {
            expect_sound(form, sheet);
            ++forms;
            rows += form.indicators.size();
        }
        ASSERT_FALSE(testing::Test::HasFailure()) << test::print_sheet(sheet);
    }
    EXPECT_GT(forms, 1500u);
    EXPECT_GT(rows, 3000u);
}

}  // namespace
}  // namespace jibiao
