// metadata/missing: a required header field that is blank.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// The form's template says which; else the names of agency and project, where such a label stands.
std::vector<std::string> required(const Form& form) {
    if (form.form_template) return form.form_template->required_fields;
    return {"agency_name", "project_name"};
}

/// Without a template: someone is named, under whatever label.
bool named_elsewhere(const Form& form, std::string_view key) {
    if (form.form_template || key != "agency_name") return false;
    for (std::string_view other : {"department", "implementer"})
        if (const Field* field = form.field(other); field && !field->text.empty()) return true;
    return false;
}

/// As this form prints it; the usual label where it prints none.
std::string label_of(const Form& form, const std::string& key) {
    if (const auto printed = form.labels.find(key); printed != form.labels.end())
        return without_spaces(printed->second);
    const auto usual = form.vocabulary->fields.find(key);
    const bool known = usual != form.vocabulary->fields.end() && !usual->second.empty();
    return known ? usual->second.front() : "";
}

void find_missing(const Form& form, Report& report) {
    for (const std::string& key : required(form)) {
        const Field* field = form.field(key);
        if (!field || !field->text.empty() || named_elsewhere(form, key)) continue;
        const std::string label = label_of(form, key);
        if (!label.empty()) report.add(field->at, {{"field", label}});
    }
}

}  // namespace

const Rule metadata_missing{.id = "metadata/missing",
                            .severity = Severity::error,
                            .refused = true,
                            .why = "单位、项目名称等是必填项，缺了系统不予保存。",
                            .source = "预算管理一体化系统必录项",
                            .check_form = find_missing};

}  // namespace jibiao::rules
