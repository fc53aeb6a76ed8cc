// The vocabulary that is compiled in, and what its loader refuses.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/vocabulary.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "../source_file.h"
#include "core/base/text.h"
#include "core/form/builtin.h"
#include "core/form/builtin_data.h"

namespace jibiao {
namespace {

TEST(Builtin, files_are_compiled_in_byte_for_byte) {
    for (const BuiltinFile* file = builtin_files; file->name; ++file) {
        const std::string path = "templates/" + std::string(file->name) + ".json";
        EXPECT_TRUE(file->text == source_file(path)) << path;
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

TEST(Vocabulary, identities_speak_of_known_amounts) {
    for (const Identity& identity : vocabulary().identities) {
        EXPECT_TRUE(vocabulary().amounts.contains(identity.left)) << identity.id;
        for (const auto& part : identity.right) {
            EXPECT_TRUE(vocabulary().amounts.contains(part)) << identity.id << " " << part;
        }
    }
}

TEST(Vocabulary, unknown_list_is_empty) {
    EXPECT_TRUE(vocabulary().words("no such list").empty());
}

/// Mistakes made in the real file by replacing one piece of its text.
TEST(Vocabulary, loader_refuses) {
    const std::string good = source_file("templates/vocabulary.json");
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
