// What is personal in a form.
// SPDX-License-Identifier: MPL-2.0
#include "core/output/public_copy.h"

namespace jibiao {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Eleven digits, the first one 1, the second one 3 to 9, and no digit on either side.
std::string without_mobile_numbers(std::string text) {
    constexpr std::size_t digits = 11, shown = 3;
    for (std::size_t first = 0; first < text.size();) {
        std::size_t last = first;
        while (last < text.size() && is_digit(text[last])) ++last;
        if (last - first == digits && text[first] == '1' && text[first + 1] >= '3')
            text.replace(first + shown, digits - shown, digits - shown, '*');
        first = last + 1;
    }
    return text;
}

}  // namespace

Judged public_copy(Judged judged) {
    Form& form = judged.form;
    for (auto& [key, field] : form.fields) {
        const bool personal = key == "contact" || key == "phone";
        field.text = personal ? "" : without_mobile_numbers(std::move(field.text));
    }
    for (Field& field : form.texts) field.text = without_mobile_numbers(std::move(field.text));
    for (Indicator& indicator : form.indicators)
        for (Field& field : indicator.fields) field.text = without_mobile_numbers(std::move(field.text));
    return judged;
}

}  // namespace jibiao
