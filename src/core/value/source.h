// The text of a cell made ready for reading: width folded, spaces gone.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace jibiao {

/// Two views of the same characters: folded for comparing, raw for what depends on the spelling.
struct Piece {
    std::u32string_view folded, raw;

    std::size_t size() const { return folded.size(); }
    bool empty() const { return folded.empty(); }
    Piece from(std::size_t begin) const { return {folded.substr(begin), raw.substr(begin)}; }
    Piece part(std::size_t begin, std::size_t length) const {
        return {folded.substr(begin, length), raw.substr(begin, length)};
    }
};

/// Owns the characters that pieces look at. White space is dropped, except for one plain space
/// between two digits: it keeps "100 200" from becoming 100200.
class Source {
public:
    explicit Source(std::string_view text);
    Piece whole() const { return {folded_, raw_}; }

private:
    std::u32string folded_, raw_;
};

bool is_han(char32_t c);
bool is_latin(char32_t folded);
bool has_digit(std::u32string_view folded);

}  // namespace jibiao
