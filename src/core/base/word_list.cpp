// A list of words by the first character of each.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/word_list.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace jibiao {
namespace {

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

std::string_view last_character(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0 && continues(text[--at])) {
    }
    return text.substr(at);
}

}  // namespace

/// By the first byte of a short character, of a longer one by two bytes that tell most apart.
std::size_t WordList::bucket_of(std::string_view character) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    if (character.empty()) return 0;
    if (byte(0) < 0xE0 || character.size() < 3) return byte(0);
    return (byte(1) * 29u + byte(2)) % buckets;
}

template <class Character>
WordList::Buckets WordList::make_buckets(Character character) const {
    Buckets made;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        made.words.push_back(static_cast<Index>(i));
        ++made.starts[bucket_of(character(words_[i])) + 1];
    }
    std::stable_sort(made.words.begin(), made.words.end(), [&](Index a, Index b) {
        return bucket_of(character(words_[a])) < bucket_of(character(words_[b]));
    });
    for (std::size_t i = 1; i < made.starts.size(); ++i)
        made.starts[i] = static_cast<Index>(made.starts[i] + made.starts[i - 1]);
    return made;
}

template <class Fits>
bool WordList::any_of(const Buckets& all, std::size_t bucket, Fits fits) const {
    for (Index i = all.starts[bucket]; i < all.starts[bucket + 1]; ++i)
        if (fits(words_[all.words[i]])) return true;
    return false;
}

WordList::WordList(std::vector<std::string> words) : words_(std::move(words)) {
    assert(words_.size() < std::numeric_limits<Index>::max());
    std::erase(words_, "");
    by_first_ = make_buckets([](std::string_view word) { return word; });
    by_last_ = make_buckets(last_character);
}

bool WordList::has(std::string_view text) const {
    return any_of(by_first_, bucket_of(text), [&](const auto& word) { return word == text; });
}

bool WordList::any_in(std::string_view text) const {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (continues(text[at])) continue;
        const auto rest = text.substr(at);
        const auto begins = [&](const auto& word) { return rest.starts_with(word); };
        if (any_of(by_first_, bucket_of(rest), begins)) return true;
    }
    return false;
}

bool WordList::any_at_end_of(std::string_view text) const {
    return any_of(by_last_, bucket_of(last_character(text)),
                  [&](const auto& word) { return text.ends_with(word); });
}

bool contains_any(std::string_view text, const WordList& words) {
    return words.any_in(text);
}

bool ends_with_any(std::string_view text, const WordList& words) {
    return words.any_at_end_of(text);
}

}  // namespace jibiao
