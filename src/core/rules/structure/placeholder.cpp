// structure/placeholder: words of an unfilled template outside the goals (goal/placeholder speaks
// of those).
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/structure/template_words.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void look_at(const Form& form, const Field& field, Report& report) {
    const std::string words = template_words(form, field.text);
    if (!words.empty())
        report.add(field.at, {{"value", words}, {"text", shortened(field.text)}});
}

void find_placeholder_in_row(const Form& form, const Indicator& row, Report& report) {
    for (const Field& field : row.fields)
        if (field.at.row == row.row) look_at(form, field, report);
}

void find_placeholder_around_rows(const Form& form, Report& report) {
    for (const auto& [key, field] : form.fields)
        if (!is_goal(form, field.at)) look_at(form, field, report);
    for (const Field& field : form.texts)
        if (!is_field(form, field.at)) look_at(form, field, report);
}

}  // namespace

const Rule structure_placeholder{.id = "structure/placeholder",
                                 .severity = Severity::error,
                                 .refused = false,
                                 .why = "模板里的提示文字没有替换，说明这一格还没有填写。",
                                 .source = "绩效目标审核要求",
                                 .check_row = find_placeholder_in_row,
                                 .check_form = find_placeholder_around_rows,
                                 .reads = Parts::around()};

}  // namespace jibiao::rules
