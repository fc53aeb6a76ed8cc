// Text folding: UTF-8 there and back, width, labels, white space.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace jibiao {
namespace {

TEST(Text, DecodesUtf8) {
    EXPECT_EQ(decode("A绩𠮷é"), U"A绩𠮷é");
    EXPECT_EQ(encode(U"A绩𠮷é"), "A绩𠮷é");
    EXPECT_EQ(decode("\xE7\xBB"), U"\uFFFD\uFFFD");            // cut off
    EXPECT_EQ(decode("\xC0\xAF"), U"\uFFFD\uFFFD");            // overlong
    EXPECT_EQ(decode("\xED\xA0\x80"), U"\uFFFD\uFFFD\uFFFD");  // surrogate
    EXPECT_EQ(decode("\xF5x"), U"\uFFFDx");
    EXPECT_EQ(encode(std::u32string(1, 0xD800)), "\uFFFD");
    EXPECT_EQ(encode(std::u32string(1, 0xDFFF)), "\uFFFD");
    EXPECT_EQ(encode(std::u32string(1, 0x110000)), "\uFFFD");
    EXPECT_EQ(encode(std::u32string(1, 0xE000)), "\uE000");
}

TEST(Text, FoldsWidth) {
    EXPECT_EQ(fold_width("Ａ１％．＝（）："), "A1%.=():");
    EXPECT_EQ(fold_width("ｚ～，；！？＜＞"), "z~,;!?<>");
    EXPECT_EQ(fold_width("a\u3000b\u00A0c\u2007d\u202Fe"), "a b c d e");
    EXPECT_EQ(fold_width("、。《》“”〔〕≥"), "、。《》“”〔〕≥");
}

TEST(Text, FoldsLabels) {
    EXPECT_EQ(fold_label("＊年度总体 目标："), "年度总体目标");
    EXPECT_EQ(fold_label("** 一级\n指标 ::"), "一级指标");
    EXPECT_EQ(fold_label("★ID（ＡＢ）："), "id(ab)");
    EXPECT_EQ(fold_label("单位：万元"), "单位:万元");
    EXPECT_EQ(fold_label(" \u3000\n："), "");
}

TEST(Text, KnowsWhiteSpace) {
    EXPECT_EQ(trim("\u3000\n a b \t\u00A0"), "a b");
    EXPECT_EQ(trim(" \u3000 "), "");
    EXPECT_EQ(trim(""), "");
    EXPECT_EQ(without_spaces(" 三\u3000级\u200B指\r\n标\u00A0"), "三级指标");
    EXPECT_TRUE(has_space("≥8 小时/天"));
    EXPECT_TRUE(has_space("三\u3000级"));
    EXPECT_FALSE(has_space("≥8小时/天"));
    EXPECT_FALSE(has_space(""));
}

TEST(Text, CountsCodePoints) {
    EXPECT_EQ(length(""), 0u);
    EXPECT_EQ(length("绩效a𠮷"), 4u);
    EXPECT_EQ(length("\xE7\xBB"), 2u);
}

TEST(Text, Searches) {
    EXPECT_TRUE(contains("产出指标", "指标"));
    EXPECT_FALSE(contains("产出指标", "效益"));
    EXPECT_TRUE(contains_any("信访办结率", {"数", "率"}));
    EXPECT_FALSE(contains_any("信访", {}));
    EXPECT_TRUE(ends_with_any("办结率", {"数", "率"}));
    EXPECT_FALSE(ends_with_any("率办结", {"数", "率"}));
}

/// Chinese characters are passed over whole; what is none of them must not be.
TEST(Text, FoldsEveryCharacterForItself) {
    const std::vector<std::string> pieces = {"绩", "䀀", "鿿", "㐀", "\u3000", "：", "Ａ", "Z", " ", "*",
                                             "\xE7", "\xE9\xBF", "\xE4\x80x", "𠮷", "\uFEFF", "é"};
    std::mt19937 random(97);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (auto n = random() % 12; n > 0; --n) text += pieces[random() % pieces.size()];
        std::u32string wide, label;
        for (const char32_t c : decode(text)) {
            wide += fold_width(c);
            if (is_space(c)) continue;
            label += c == U'Z' ? U'z' : c == U'Ａ' ? U'a' : fold_width(c);
        }
        while (label.starts_with(U'*')) label.erase(0, 1);
        while (label.ends_with(U':')) label.pop_back();
        EXPECT_EQ(decode(fold_width(text)), wide);
        EXPECT_EQ(decode(fold_label(text)), label);
        const auto spaces = std::count_if(wide.begin(), wide.end(), is_space);
        EXPECT_EQ(length(without_spaces(text)) + static_cast<std::size_t>(spaces), length(text));
    }
}

TEST(Text, HoldsOnRandomBytes) {
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        std::string bytes;
        for (auto n = random() % 24; n > 0; --n) bytes += static_cast<char>(random() % 256);
        const auto points = decode(bytes);
        EXPECT_EQ(length(bytes), points.size());
        EXPECT_EQ(decode(encode(points)), points);
        EXPECT_EQ(fold_width(fold_width(bytes)), fold_width(bytes));
        EXPECT_EQ(fold_label(fold_label(bytes)), fold_label(bytes));
        EXPECT_EQ(trim(trim(bytes)), trim(bytes));
        EXPECT_EQ(has_space(bytes), without_spaces(bytes) != bytes);
    }
}

}  // namespace
}  // namespace jibiao
