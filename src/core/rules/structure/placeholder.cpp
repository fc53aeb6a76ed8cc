// structure/placeholder: words of an unfilled template outside the goals (goal/placeholder speaks
// of those).
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/structure/template_words.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_placeholder(const Form& form, Report& report) {
    auto look_at = [&](const Field& field) {
        if (field.text.empty()) return;
        const std::string words = template_words(form, field.text);
        if (!words.empty() && !is_goal(form, field.at))
            report.add(field.at, {{"value", words}, {"text", shortened(field.text)}});
    };
    for (const auto& [key, field] : form.fields) look_at(field);
    for (const Field& field : form.texts)
        if (!is_field(form, field.at)) look_at(field);
    for (const Indicator& row : form.indicators)
        for (const Field& field : row.fields)
            if (field.at.row == row.row) look_at(field);
}

}  // namespace

const Rule structure_placeholder{.id = "structure/placeholder",
                                 .severity = Severity::error,
                                 .refused = false,
                                 .why = "模板里的提示文字没有替换，说明这一格还没有填写。",
                                 .source = "绩效目标审核要求",
                                 .check_form = find_placeholder};

}  // namespace jibiao::rules
