// A .mo file: a magic number, a revision, how many entries, where the sorted ids and their
// translations are listed, each by length and place.
// SPDX-License-Identifier: MPL-2.0
#include "messages/compiled_catalogue.h"

#include <cstddef>
#include <cstdint>

namespace jibiao {
namespace {

constexpr std::uint32_t magic = 0x950412de;
constexpr std::size_t word = 4, header = 20;
constexpr char behind_context = '\4';

/// 0 outside.
std::uint32_t number_at(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    if (at > bytes.size() || bytes.size() - at < word) return 0;
    for (std::size_t i = word; i > 0; --i) {
        number = number << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
    }
    return number;
}

/// The text of that number in a list of lengths and places.
std::string_view text_at(std::string_view bytes, std::size_t list, std::size_t number) {
    const std::size_t length = number_at(bytes, list + number * 2 * word);
    const std::size_t place = number_at(bytes, list + number * 2 * word + word);
    return place < bytes.size() ? bytes.substr(place, length) : std::string_view();
}

}  // namespace

std::string_view compiled_entry(std::string_view bytes, std::string_view context,
                                std::string_view key) {
    if (bytes.size() < header || number_at(bytes, 0) != magic) return {};
    const std::string wanted = std::string(context) + behind_context + std::string(key);
    const std::size_t ids = number_at(bytes, 3 * word), texts = number_at(bytes, 4 * word);
    std::size_t first = 0, last = number_at(bytes, 2 * word);
    while (first < last) {
        const std::size_t middle = first + (last - first) / 2;
        const int order = wanted.compare(text_at(bytes, ids, middle));
        if (order == 0) return text_at(bytes, texts, middle);
        if (order < 0) last = middle;
        if (order > 0) first = middle + 1;
    }
    return {};
}

}  // namespace jibiao
