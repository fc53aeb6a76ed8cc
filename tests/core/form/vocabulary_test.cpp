// The vocabulary that is compiled in, and what its loader refuses.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/vocabulary.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/form/builtin.h"
#include "core/form/builtin_data.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

TEST(Builtin, files_are_compiled_in_byte_for_byte) {
    for (const BuiltinFile* file = builtin_files; file->name; ++file) {
        const std::string path = "../templates/" + std::string(file->name) + ".json";
        EXPECT_TRUE(file->text == test::read_text(path)) << path;
    }
}

const Vocabulary& vocabulary() {
    static const auto held = builtin_library().vocabulary;
    return *held;
}

TEST(Vocabulary, knows_level_names) {
    const struct {
        const char* label;
        const char* level1;
        const char* level2;
    } names[] = {
        {"产出指标", "产出指标", ""},
        {"产出", "产出指标", ""},
        {"产出指标（50分）", "产出指标", ""},
        {" 产出\n指标 ", "产出指标", ""},
        {"产出指标50分", "产出指标", ""},
        {"产出指标12.5分", "产出指标", ""},
        {"产出指标50", "", ""},
        {"产出指标5个分", "", ""},
        {"50分", "", ""},
        {"①产出指标", "产出指标", ""},
        {"(一)产出指标", "产出指标", ""},
        {"1.产出指标", "产出指标", ""},
        {"1)产出指标", "产出指标", ""},
        {"十二、产出指标", "产出指标", ""},
        {"1234.产出指标", "", ""},
        {"(1产出指标", "", ""},
        {"1.5产出指标", "", ""},
        {"效果指标", "效益指标", ""},
        {"满意度指标(10分)", "满意度指标", "服务对象满意度指标"},
        {"服务对象满意度指标等", "满意度指标", "服务对象满意度指标"},
        {"社会公众或服务对象满意度", "满意度指标", "服务对象满意度指标"},
        {"数量", "", "数量指标"},
        {"成本指标", "成本指标", "成本指标"},
        {"可持续影响指标", "", "可持续影响指标"},
        {"进度指标", "", "时效指标"},
        {"可持续发展能力", "", ""},
        {"指标", "", ""},
        {"等", "", ""},
        {"(", "", ""},
        {"", "", ""},
    };
    for (const auto& name : names) {
        EXPECT_EQ(vocabulary().standard_level1(name.label), name.level1) << name.label;
        EXPECT_EQ(vocabulary().standard_level2(name.label), name.level2) << name.label;
    }
}

TEST(Vocabulary, has_the_profiles_that_templates_name) {
    for (const char* profile : {"2015", "2021", "any"}) {
        ASSERT_TRUE(vocabulary().hierarchies.contains(profile)) << profile;
        for (const LevelOne& level : vocabulary().hierarchies.at(profile)) {
            EXPECT_EQ(vocabulary().standard_level1(level.name), level.name);
            for (const auto& name : level.level2)
                EXPECT_EQ(vocabulary().standard_level2(name), name);
        }
    }
}

/// A key of the amounts, or column.row of the funding grid.
bool is_amount(const std::string& key) {
    const auto point = key.find('.');
    return vocabulary().amounts.contains(key) ||
           (point != std::string::npos &&
            vocabulary().grid_columns.contains(key.substr(0, point)) &&
            vocabulary().grid_rows.contains(key.substr(point + 1)));
}

TEST(Vocabulary, identities_speak_of_known_amounts) {
    for (const Identity& identity : vocabulary().identities) {
        EXPECT_TRUE(is_amount(identity.left)) << identity.id;
        for (const auto& part : identity.right) {
            EXPECT_TRUE(is_amount(part)) << identity.id << " " << part;
        }
    }
}

/// The key of a header's column: as it stands, else without its brackets; else the header itself.
std::string column_key_of(const std::string& header) {
    for (const std::string& text : {header, header.substr(0, header.find('('))}) {
        for (const auto& [column, known] : vocabulary().columns) {
            for (const auto& spelling : known) {
                if (fold_label(spelling) == text) return std::string(column_key(column));
            }
        }
    }
    return header;
}

/// The headers of tables of other regions, which follow no template: workbook, header, column.
TEST(Vocabulary, knows_the_headers_of_other_regions) {
    const struct {
        const char* workbook;
        const char* first;  ///< the first cell of the header row
        const char* columns;
    } tables[] = {
        {"anhui-guichi-tangxi-2022-selfeval", "A8",
         "level1 level2 level3 value actual weight score remark"},
        {"hubei-qingshan-edu-2020-goal", "A15",
         "level1 long_term_level2 long_term_level3 long_term_value level2 level3 value"},
        {"hunan-xiangtan-wupaoche-2023-goal", "A13", "level1 level2 level3 value basis"},
        {"hunan-yueyanglou-jiage-2023-dept", "A5",
         "level1 level2 level3 operator value unit explanation scoring remark"},
        {"jiangxi-fuliang-linye-2026-dept", "A9",
         "level1 level2 level3 operator value unit explanation"},
        {"yunnan-yongde-mingliang-2022-selfeval", "A10",
         "level1 level2 level3 value actual weight score remark"},
        {"yunnan-yongde-mingliang-2022-selfeval", "A11", "operator value unit"},
        {"weixian", "A9", "level1 level2 level3 explanation value basis"},
        {"hengdong-2020", "B13", "level1 level2 level3 explanation value"},
    };
    for (const auto& table : tables) {
        const Sheet sheet = test::load_sheet(table.workbook, 1);
        std::string columns;
        for (Cell at = *parse_address(table.first); at.column < sheet.columns(); ++at.column) {
            const std::string header = fold_label(sheet.at(at).text);
            if (header.empty()) continue;
            columns.append(columns.empty() ? "" : " ").append(column_key_of(header));
        }
        EXPECT_EQ(columns, table.columns) << table.workbook;
    }
}

TEST(Vocabulary, unknown_list_is_empty) {
    EXPECT_TRUE(vocabulary().words("no such list").empty());
}

/// Mistakes made in the real file by replacing one piece of its text.
TEST(Vocabulary, loader_refuses) {
    const std::string good = test::read_text("../templates/vocabulary.json");
    const struct {
        const char* piece;
        const char* instead;
        const char* code;
        const char* where;
    } mistakes[] = {
        {"\"columns\": {", "\"columns\": {,", "vocabulary.not-json", ""},
        {"\"columns\"", "\"colums\"", "vocabulary.unknown-key", "/colums"},
        {"\"level1\": [", "\"level9\": [", "vocabulary.unknown-key", "/columns/level9"},
        {"\"一级指标\",", "1,", "vocabulary.wrong-type", "/columns/level1/0"},
        {"\"二级指标\",", "\"一级 指标\",", "vocabulary.bad-value", "/columns/level2"},
        {"\"project_name\": [", "\"project_name\": [\"资金总额\", ", "vocabulary.bad-value",
         "/amounts/total"},
        {"\"right\": [\"fiscal\", \"other\"]", "\"right\": []", "vocabulary.bad-value",
         "/identities/0/right"},
        {"\"totals\": [\"100\"", "\"totals\": [\"10O\"", "vocabulary.bad-value",
         "/settings/weight~1sum/parameters/totals"},
        {"\"效益指标\": [\"效果指标\"", "\"效益目标\": [\"效果指标\"", "vocabulary.bad-value",
         "/level1_synonyms/效益目标"},
        {"\"效益指标\": [\"效果指标\"", "\"效益指标\": [\"产出\"", "vocabulary.bad-value",
         "/level1_synonyms/效益指标"},
    };
    for (const auto& mistake : mistakes) {
        std::string text = good;
        const std::size_t at = text.find(mistake.piece);
        ASSERT_NE(at, std::string::npos) << mistake.piece;
        text.replace(at, std::string(mistake.piece).size(), mistake.instead);
        const auto loaded = load_vocabulary(text);
        ASSERT_FALSE(loaded) << mistake.instead;
        EXPECT_EQ(loaded.error().code, mistake.code) << mistake.instead;
        EXPECT_EQ(loaded.error().where, mistake.where) << loaded.error().detail;
    }
}

}  // namespace
}  // namespace jibiao
