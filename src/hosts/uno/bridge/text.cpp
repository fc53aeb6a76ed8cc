// UTF-16 into UTF-8, without the office's converter: a sheet has ten thousands of texts, read after every change.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/bridge/text.h"

#include <cstddef>
#include <span>

#include "core/base/text.h"

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

}  // namespace

std::string from_office(const rtl::OUString& text) {
    const Units units(text.getStr(), static_cast<std::size_t>(text.getLength()));
    std::size_t size = 0;
    for (std::size_t i = 0; i < units.size();) size += bytes_of(next(units, i));
    std::string utf8;
    utf8.reserve(size);
    for (std::size_t i = 0; i < units.size();) append(utf8, next(units, i));
    return utf8;
}

}  // namespace jibiao::uno
