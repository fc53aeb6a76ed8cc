// An amount as typed: a number, perhaps with its unit behind it.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/form/reading/labelled.h"

namespace jibiao::reading {
namespace {

/// Digits with their grouping commas dropped; empty when a comma stands elsewhere than before three
/// digits.
std::string ungrouped(std::string_view number) {
    std::string digits;
    const auto point = std::min(number.find('.'), number.size());
    for (std::size_t i = 0; i < number.size(); ++i) {
        if (number[i] != ',') {
            digits += number[i];
        } else if (i == 0 || i >= point || (point - i) % 4 != 0) {
            return {};
        }
    }
    return digits;
}

}  // namespace

std::vector<std::string_view> split_amounts(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0, at = 0;
    while (at < text.size()) {
        std::size_t length = 0;
        for (const std::string_view mark : {"，", "；", "。", ",", ";"}) {
            if (text.substr(at).starts_with(mark)) length = mark.size();
        }
        const bool groups = length == 1 && text[at] == ',' && at > 0 && is_digit(text[at - 1]) &&
                            at + 1 < text.size() && is_digit(text[at + 1]);
        if (length == 0 || groups) {
            ++at;
            continue;
        }
        parts.push_back(trimmed(text.substr(begin, at - begin)));
        begin = at += length;
    }
    const auto rest = trimmed(text.substr(begin));
    if (!rest.empty() || parts.empty()) parts.push_back(rest);
    return parts;
}

AmountText read_amount(std::string_view text) {
    const std::string plain = fold_width(text);
    const std::string_view view = trimmed(plain);
    std::size_t end = view.starts_with('-') ? 1 : 0;
    while (end < view.size() && (is_digit(view[end]) || view[end] == '.' || view[end] == ','))
        ++end;
    const auto unit = trimmed(view.substr(end));
    if (unit.find_first_of("0123456789") != std::string_view::npos) return {};
    AmountText amount;
    amount.value = Decimal::parse(ungrouped(view.substr(0, end)));
    if (amount.value) amount.unit = unit;
    return amount;
}

}  // namespace jibiao::reading
