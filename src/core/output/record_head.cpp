// What a form says of itself, for its records.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/form/template.h"
#include "core/form/vocabulary.h"
#include "core/output/records.h"

namespace jibiao {
namespace {

/// The first of these header fields that is filled.
std::string first_text(const Form& form, std::initializer_list<std::string_view> keys) {
    for (const auto key : keys) {
        const Field* field = form.field(key);
        if (field && !field->text.empty()) return field->text;
    }
    return "";
}

/// A year such as 2023 in a text; the first four digits in a row.
std::optional<int> year_in(const std::string& text) {
    constexpr std::string_view digits = "0123456789";
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        const std::string_view four = std::string_view(text).substr(at, 4);
        if (four.find_first_not_of(digits) != std::string_view::npos) continue;
        int year = 0;
        for (const char digit : four) year = year * 10 + (digit - '0');
        return year;
    }
    return std::nullopt;
}

}  // namespace

RecordHead record_head(const Form& form) {
    RecordHead head;
    head.year = year_in(first_text(form, {"year"}));
    if (!head.year) head.year = form.title_year;
    // A code that was broken over two lines is still one.
    head.agency_code = without_spaces(first_text(form, {"agency_code"}));
    head.agency_name = first_text(form, {"agency_name", "implementer", "department"});
    head.project_code = without_spaces(first_text(form, {"project_code"}));
    head.project_name = first_text(form, {"project_name"});
    head.goal = first_text(form, {"annual_goal", "goal"});
    head.codes = form.vocabulary->export_codes;
    if (form.form_template) head.codes = head.codes.with(form.form_template->export_codes);
    return head;
}

}  // namespace jibiao
