// Cell text as characters, and what kinds of characters there are.
// SPDX-License-Identifier: MPL-2.0
#include "core/value/source.h"

#include <algorithm>

#include "core/base/text.h"

namespace jibiao {
namespace {

/// Signs of the compatibility blocks that fold_width leaves alone.
char32_t folded_sign(char32_t c) {
    switch (c) {
        case U'﹪':
            return U'%';
        case U'−':
        case U'﹣':
            return U'-';
        case U'﹙':
            return U'(';
        case U'﹚':
            return U')';
        default:
            return c;
    }
}

}  // namespace

Source::Source(std::string_view text) {
    const auto raw = decode(text), folded = decode(fold_width(text));
    bool space_before = false;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (is_space(folded[i])) {
            space_before = true;
            continue;
        }
        if (space_before && !folded_.empty() && is_digit(folded_.back()) && is_digit(folded[i])) {
            folded_ += U' ';
            raw_ += U' ';
        }
        space_before = false;
        folded_ += folded_sign(folded[i]);
        raw_ += raw[i];
    }
}

bool is_han(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_latin(char32_t folded) {
    return (folded >= U'a' && folded <= U'z') || (folded >= U'A' && folded <= U'Z');
}

bool has_digit(std::u32string_view folded) {
    return std::any_of(folded.begin(), folded.end(), is_digit);
}

}  // namespace jibiao
