// Text as people type it: UTF-8 in and out, folded for comparison. Asks no locale.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace jibiao {

/// Code points of UTF-8 text; a malformed byte becomes U+FFFD.
std::u32string decode(std::string_view utf8);
std::string encode(std::u32string_view code_points);
/// One more code point; what is none becomes U+FFFD.
void append(std::string& utf8, char32_t c);

/// Full-width letters, digits and signs (Ａ１％．＝（）：) become their ASCII form, the ideographic and
/// no-break spaces become a plain space. Chinese punctuation without an ASCII twin (、。《》“”〔〕) stays.
std::string fold_width(std::string_view text);
char32_t fold_width(char32_t c);

/// A label as compared: width-folded, every white space and line break dropped, ASCII lower case,
/// leading stars and trailing colons dropped. "＊年度总体 目标：" -> "年度总体目标".
std::string fold_label(std::string_view text);

/// A folded text behind the number it begins with: "一、", "(二)", "3.", "4、", "⑤". As it stands where
/// the number belongs to the text ("1.5吨", "110接警").
std::string_view without_numbering(std::string_view folded);

/// 0 to 9, of characters as of bytes; full-width ones only once folded.
constexpr bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

/// White space of any kind: plain, full-width, no-break, zero-width, line breaks.
bool is_space(char32_t c);
/// Without leading and trailing white space.
std::string trim(std::string_view text);
std::string_view trimmed(std::string_view text);   ///< the same, as a part of `text`
/// Every white space dropped.
std::string without_spaces(std::string_view text);
/// White space of any kind inside or around the text.
bool has_space(std::string_view text);

/// Number of code points.
std::size_t length(std::string_view utf8);

bool contains(std::string_view text, std::string_view part);
/// Of a few words; for lists see word_list.h.
bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts);
bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings);

}  // namespace jibiao
