// What may be published carries no person.
// SPDX-License-Identifier: MPL-2.0
#include "core/output/public_copy.h"

#include <gtest/gtest.h>

namespace jibiao {
namespace {

std::string published(const std::string& key, const std::string& text) {
    Judged judged;
    judged.form.fields[key].text = text;
    return public_copy(judged).form.fields[key].text;
}

TEST(PublicCopy, EmptiesPersonalFields) {
    EXPECT_EQ(published("contact", "某某"), "");
    EXPECT_EQ(published("phone", "0743-1234567"), "");
    EXPECT_EQ(published("agency_name", "县信访局"), "县信访局");
}

TEST(PublicCopy, MasksMobileNumbersAndNothingElse) {
    const struct { const char* text; const char* masked; } table[] = {
        {"电话13800138000。", "电话138********。"},
        {"13800138000、19912345678", "138********、199********"},
        {"12345678901", "12345678901"},
        {"138001380001", "138001380001"},
        {"1380013800", "1380013800"},
        {"513229210001P0001", "513229210001P0001"},
        {"", ""},
    };
    for (const auto& [text, masked] : table) EXPECT_EQ(published("goal", text), masked);
}

TEST(PublicCopy, MasksInRowsAndTexts) {
    Judged judged;
    judged.form.texts.push_back({"联系13800138000", {}});
    Indicator row;
    row.fields.set(Column::remark, {"13800138000", {}});
    judged.form.indicators.push_back(row);
    const Judged copy = public_copy(judged);
    EXPECT_EQ(copy.form.texts[0].text, "联系138********");
    EXPECT_EQ(copy.form.indicators[0]->text(Column::remark), "138********");
}

}  // namespace
}  // namespace jibiao
