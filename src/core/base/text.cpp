// Folding of text by code point; tables instead of a locale.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace jibiao {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// Bytes that a UTF-8 sequence needs after its first one; -1 for a byte that starts none.
int following_bytes(unsigned char first) {
    if (first < 0x80) return 0;
    if (first >= 0xC2 && first <= 0xDF) return 1;
    if (first >= 0xE0 && first <= 0xEF) return 2;
    if (first >= 0xF0 && first <= 0xF4) return 3;
    return -1;
}

bool is_sound(char32_t c, int following) {
    if (following == 2) return c >= 0x800 && (c < 0xD800 || c > 0xDFFF);
    return following != 3 || (c >= 0x10000 && c <= 0x10FFFF);
}

/// The code point at `at`, which moves behind it; one malformed byte gives one U+FFFD.
char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto first = static_cast<unsigned char>(text[at++]);
    const int following = following_bytes(first);
    if (following == 0) return first;
    if (following < 0 || text.size() - at < static_cast<std::size_t>(following)) return replacement;
    char32_t c = first & (0x3F >> following);
    for (int i = 0; i < following; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + static_cast<std::size_t>(i)]);
        if ((byte & 0xC0) != 0x80) return replacement;
        c = (c << 6) | (byte & 0x3F);
    }
    if (!is_sound(c, following)) return replacement;
    at += static_cast<std::size_t>(following);
    return c;
}

/// Bytes of the Chinese character (U+4000 to U+9FFF) that begins at `at`: 3; 0 where none does. Most
/// characters of a form are such, and no folding touches them.
std::size_t han_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const bool han = text.size() - at >= 3 && byte(0) >= 0xE4 && byte(0) <= 0xE9 &&
                     (byte(1) & 0xC0) == 0x80 && (byte(2) & 0xC0) == 0x80;
    return han ? 3 : 0;
}

char32_t lower(char32_t c) {
    return c >= U'A' && c <= U'Z' ? c + 32 : c;
}

/// Eight bytes looked at in one go: of most texts none begins a space.
using Block = std::uint64_t;

constexpr Block each(unsigned char byte) {
    return Block{0x0101010101010101} * byte;
}
/// A bit is set where a byte is below the limit (up to 0x80), and only where one is.
constexpr Block below(Block block, unsigned char limit) {
    return (block - each(limit)) & ~block & each(0x80);
}
/// The spaces that is_space knows begin with a byte up to 0x20, with C2, E1 to E3 or EF.
constexpr bool may_begin_space(Block block) {
    return (below(block, 0x21) | below(block ^ each(0xC2), 1) |
            below((block & each(0xFC)) ^ each(0xE0), 1) | below(block ^ each(0xEF), 1)) != 0;
}

/// A space begins at one of these bytes; none begins in the middle of another character.
bool space_begins(std::string_view text, std::size_t from, std::size_t to) {
    for (std::size_t at = from; at < to; ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool none = (byte > 0x20 && byte < 0xC2) || (byte > 0xE3 && byte != 0xEF);
        if (none) continue;
        std::size_t behind = at;
        if (is_space(next_code_point(text, behind))) return true;
    }
    return false;
}

bool is_star(char32_t c) {
    return std::u32string_view(U"*★☆∗✱").find(c) != std::u32string::npos;
}
bool is_colon(char32_t c) {
    return std::u32string_view(U":∶︰﹕").find(c) != std::u32string::npos;
}

}  // namespace

char32_t fold_width(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
    return c == 0x3000 || c == 0xA0 || c == 0x2007 || c == 0x202F ? U' ' : c;
}

std::u32string decode(std::string_view utf8) {
    std::u32string result;
    result.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) result += next_code_point(utf8, at);
    return result;
}

void append(std::string& out, char32_t c) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = replacement;
    const auto tail = [c](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
    } else if (c < 0x10000) {
        out += {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
    } else {
        out += {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
    }
}

std::string encode(std::u32string_view code_points) {
    std::string result;
    result.reserve(code_points.size() * 3);
    for (const char32_t c : code_points) append(result, c);
    return result;
}

std::string fold_width(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (const auto bytes = han_at(text, at)) {
            result.append(text, at, bytes);
            at += bytes;
        } else {
            append(result, fold_width(next_code_point(text, at)));
        }
    }
    return result;
}

std::string fold_label(std::string_view text) {
    std::string label;
    label.reserve(text.size());
    std::size_t end = 0;  // behind the last character that is no colon
    for (std::size_t at = 0; at < text.size();) {
        if (const auto bytes = han_at(text, at)) {
            label.append(text, at, bytes);
            at += bytes;
            end = label.size();
            continue;
        }
        const char32_t raw = next_code_point(text, at);
        if (is_space(raw)) continue;
        const char32_t c = lower(fold_width(raw));
        if (label.empty() && is_star(c)) continue;
        append(label, c);
        if (!is_colon(c)) end = label.size();
    }
    label.resize(end);
    return label;
}

std::string_view without_numbering(std::string_view folded) {
    static constexpr std::u32string_view counters = U"0123456789一二三四五六七八九十";
    std::size_t at = 0;
    char32_t c = folded.empty() ? 0 : next_code_point(folded, at);
    if (c >= U'①' && c <= U'⑳') return folded.substr(at);
    const bool bracket = c == U'(';
    std::size_t digits = 0;
    for (std::size_t next = bracket ? at : 0; next < folded.size(); ++digits) {
        c = next_code_point(folded, next);
        at = next;
        if (counters.find(c) == counters.npos) break;
    }
    if (digits == 0 || digits > 3) return folded;
    const auto rest = folded.substr(at);
    const bool number = !rest.empty() && rest.front() >= '0' && rest.front() <= '9';
    const bool ends = bracket ? c == U')' : (c == U'、' || c == U'.' || c == U')') && !number;
    return ends ? rest : folded;
}

bool is_space(char32_t c) {
    if (c < 0x80) return c == U' ' || (c >= 9 && c <= 13);
    if (c > 0x3000) return c == 0xFEFF;
    static constexpr std::u32string_view others =
        U"\u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u2060\u3000";
    return (c >= 0x2000 && c <= 0x200D) || others.find(c) != others.npos;
}

std::string_view trimmed(std::string_view text) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size() && is_space(next_code_point(text, at));) begin = at;
    text.remove_prefix(begin);
    while (!text.empty()) {
        std::size_t last = text.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
        std::size_t end = last;
        if (!is_space(next_code_point(text, end)) || end < text.size()) break;
        text.remove_suffix(text.size() - last);
    }
    return text;
}

std::string trim(std::string_view text) { return std::string(trimmed(text)); }

std::string without_spaces(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        at += han_at(text, at);
        if (at > start || !is_space(next_code_point(text, at)))
            result.append(text, start, at - start);
    }
    return result;
}

bool has_space(std::string_view text) {
    constexpr std::size_t size = sizeof(Block);
    std::size_t at = 0;
    for (; at + size <= text.size(); at += size) {
        Block block = 0;
        std::memcpy(&block, text.data() + at, size);
        if (may_begin_space(block) && space_begins(text, at, at + size)) return true;
    }
    return space_begins(text, at, text.size());
}

std::size_t length(std::string_view utf8) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < utf8.size(); ++count) {
        if (const auto bytes = han_at(utf8, at))
            at += bytes;
        else
            next_code_point(utf8, at);
    }
    return count;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return contains(text, part); });
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return text.ends_with(ending); });
}

}  // namespace jibiao
