// What is personal in a form.
// SPDX-License-Identifier: MPL-2.0
#include "core/output/public_copy.h"

#include "core/base/phone.h"

namespace jibiao {
namespace {

std::string without_mobile_numbers(std::string text) {
    constexpr std::size_t shown = 3, hidden = mobile_digits - shown;
    for (auto at = find_mobile(text); at != text.npos; at = find_mobile(text, at + mobile_digits))
        text.replace(at + shown, hidden, hidden, '*');
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
