// What a text becomes that a fix or a form puts into a cell, the same on every host.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/typed.h"

#include <algorithm>

#include "core/base/decimal.h"
#include "core/base/text.h"

namespace jibiao {
namespace {

constexpr int exact_digits = 15;  // of a double

std::optional<Decimal> exact(std::string_view text) {
    const std::string_view digits = text.substr(!text.empty() && text.front() == '-' ? 1 : 0);
    if (digits.size() > 1 && digits[0] == '0' && digits[1] != '.') return std::nullopt;
    if (digits.empty() || digits.front() == '.' || digits.back() == '.') return std::nullopt;
    if (std::count_if(digits.begin(), digits.end(), is_digit) > exact_digits) return std::nullopt;
    return Decimal::parse(text);
}

}  // namespace

std::optional<double> typed_number(std::string_view text) {
    const auto number = exact(text);
    if (!number) return std::nullopt;
    return number->to_double();
}

std::optional<double> typed_percent(std::string_view text) {
    if (text.empty() || text.back() != '%') return std::nullopt;
    const auto number = typed_number(text.substr(0, text.size() - 1));
    if (!number) return std::nullopt;
    return *number / 100;
}

CellValue typed_cell(std::string_view text, NumberClass before) {
    const auto percent = typed_percent(text);
    if (percent && before == NumberClass::percent) return percent_cell(*percent);
    if (const auto number = typed_number(text)) return number_cell(*number);
    return text_cell(std::string(text));
}

}  // namespace jibiao
