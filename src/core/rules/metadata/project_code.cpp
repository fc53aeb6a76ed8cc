// The project code (项目编码) of the budget system: 21 characters.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/metadata/project_code.h"

#include <algorithm>

#include "core/base/text.h"

namespace jibiao::rules {
namespace {

constexpr std::size_t code_length = 21, letter_at = 8;

bool letter(char c) {
    return c >= 'A' && c <= 'Z';
}

}  // namespace

bool has_code_pattern(std::string_view code) {
    if (code.size() != code_length || !letter(code[letter_at])) return false;
    const char check = code.back();
    const std::string_view serial = code.substr(letter_at + 1, code_length - letter_at - 2);
    return std::all_of(code.begin(), code.begin() + letter_at, is_digit) &&
           std::all_of(serial.begin(), serial.end(), is_digit) &&
           (is_digit(check) || letter(check));
}

bool check_character_fits(std::string_view code) {
    constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    constexpr std::size_t base = alphabet.size();
    const bool known = (code.starts_with("12") || code.starts_with("13")) && code[letter_at] == 'P';
    if (!known) return true;
    std::size_t sum = 0, weight = 1;
    for (char c : code.substr(0, code_length - 1)) {
        sum += alphabet.find(c) * weight;
        weight = weight * 3 % base;
    }
    return alphabet[(base - 1 + base - sum % base) % base] == code.back();
}

}  // namespace jibiao::rules
