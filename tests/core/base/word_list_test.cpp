// Lists of words: the same answers as asking word by word.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/word_list.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace jibiao {
namespace {

TEST(WordList, KeepsItsWordsInOrder) {
    const WordList words({"数", "率", "数"});
    EXPECT_EQ(std::vector<std::string>(words.begin(), words.end()),
              (std::vector<std::string>{"数", "率", "数"}));
    EXPECT_TRUE(WordList().empty());
    EXPECT_FALSE(contains_any("办结率", WordList()));
    EXPECT_FALSE(ends_with_any("", words));
}

TEST(WordList, AnswersAsWordByWord) {
    const std::vector<std::string> pieces = {"办", "结", "率", "数", "%", "a", "ab", "×", "𠮷", "\x80"};
    std::mt19937 random(11);
    const auto text_of = [&](std::size_t most) {
        std::string text;
        for (auto n = random() % most; n > 0; --n) text += pieces[random() % pieces.size()];
        return text;
    };
    for (int round = 0; round < 3000; ++round) {
        std::vector<std::string> all;
        for (auto n = random() % 6; n > 0; --n) {
            std::string word = text_of(4);
            if (!word.empty() && word.find('\x80') == word.npos) all.push_back(word);
        }
        const WordList words(all);
        const std::string text = text_of(8);
        const auto any = [&](auto fits) { return std::any_of(all.begin(), all.end(), fits); };
        EXPECT_EQ(contains_any(text, words),
                  any([&](const auto& word) { return text.find(word) != text.npos; }));
        EXPECT_EQ(ends_with_any(text, words),
                  any([&](const auto& word) { return text.ends_with(word); }));
        EXPECT_EQ(words.has(text), any([&](const auto& word) { return text == word; }));
    }
}

}  // namespace
}  // namespace jibiao
