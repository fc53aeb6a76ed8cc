// UTF-16 into UTF-8, without the office's converter: a sheet has ten thousands of texts, read after every change.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/bridge/text.h"

#include <cstddef>
#include <span>

namespace jibiao::uno {
namespace {

using Units = std::span<const sal_Unicode>;

constexpr char32_t replacement = 0xFFFD;

/// The code point at `at`, which moves behind it.
char32_t next(Units text, std::size_t& at) {
    const char32_t first = text[at++];
    if (first < 0xD800 || first > 0xDFFF) return first;
    const char32_t second = at < text.size() ? text[at] : 0;
    if (first > 0xDBFF || second < 0xDC00 || second > 0xDFFF) return replacement;
    ++at;
    return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
}

std::size_t bytes_of(char32_t c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

/// Writes it, and returns the place behind.
char* put(char* out, char32_t c) {
    const auto tail = [c](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    const std::size_t bytes = bytes_of(c);
    if (bytes == 1) *out++ = static_cast<char>(c);
    if (bytes == 2) *out++ = static_cast<char>(0xC0 | (c >> 6));
    if (bytes == 3) *out++ = static_cast<char>(0xE0 | (c >> 12));
    if (bytes == 4) *out++ = static_cast<char>(0xF0 | (c >> 18));
    if (bytes > 3) *out++ = tail(12);
    if (bytes > 2) *out++ = tail(6);
    if (bytes > 1) *out++ = tail(0);
    return out;
}

}  // namespace

std::string from_office(const rtl::OUString& text) {
    const Units units(text.getStr(), static_cast<std::size_t>(text.getLength()));
    std::size_t size = 0;
    for (std::size_t i = 0; i < units.size();) size += bytes_of(next(units, i));
    std::string utf8(size, '\0');
    char* out = utf8.data();
    for (std::size_t i = 0; i < units.size();) out = put(out, next(units, i));
    return utf8;
}

}  // namespace jibiao::uno
