// metadata/phone: a number with too few or too many digits for a mobile or a landline telephone.
// Numbers among other words, masked or shortened on purpose are left alone.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// Nothing but digits and the signs that join a telephone number: one number, no list.
bool one_number(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return is_digit(c) || c == '-' || c == '(' || c == ')' || c == '+';
    });
}

/// 11 digits of a mobile; 7 or 8 of a landline, with its area code 10 to 12, with 86 in front or an
/// extension behind a hyphen any number more.
bool plausible(std::string_view text) {
    std::string digits;
    for (char c : text)
        if (is_digit(c)) digits += c;
    const std::size_t size = digits.size();
    if (text.starts_with('+') || digits.starts_with("86") || digits.starts_with("400")) return true;
    if (digits.starts_with('1')) return size == 11 || size == 5 || size == 8 || size == 7;
    if (digits.starts_with('0')) return size >= 10 && (size <= 12 || contains(text, "-"));
    return size == 7 || size == 8 || contains(text, "-");
}

void find_phone(const Form& form, Report& report) {
    const Field* phone = form.field("phone");
    if (!phone || phone->text.empty()) return;
    const std::string text = without_spaces(fold_width(phone->text));
    constexpr std::size_t shortest = 6;
    if (!one_number(text) || text.size() < shortest || plausible(text)) return;
    const auto count = std::count_if(text.begin(), text.end(), is_digit);
    report.add(phone->at, {{"value", text}, {"length", std::to_string(count)}});
}

}  // namespace

const Rule metadata_phone{.id = "metadata/phone",
                          .severity = Severity::warning,
                          .refused = false,
                          .why = "号码位数不对就联系不上人；手机号11位，固定电话7至8位，可带区号。",
                          .source = "绩效目标审核要求",
                          .check_form = find_phone};

}  // namespace jibiao::rules
