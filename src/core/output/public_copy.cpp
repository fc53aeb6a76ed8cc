// What is personal in a form.
// SPDX-License-Identifier: MPL-2.0
#include "core/output/public_copy.h"

#include "core/output/personal.h"

namespace jibiao {
namespace {

void mask(std::string& text) {
    std::vector<Personal> not_listed;
    text = masked(text, not_listed);
}

}  // namespace

Judged public_copy(Judged judged) {
    Form& form = judged.form;
    for (auto& [key, field] : form.fields) {
        const bool personal = key == "contact" || key == "phone";
        if (personal) field.text.clear();
        mask(field.text);
    }
    for (Field& field : form.texts) mask(field.text);
    for (Shared<Indicator>& indicator : form.indicators)
        indicator.change([](Indicator& row) {
            for (Field& field : row.fields) mask(field.text);
        });
    return judged;
}

}  // namespace jibiao
