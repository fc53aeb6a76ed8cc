// structure/header-unknown: a header of the indicator table that matches no synonym.
// A warning when every required column was found: then it is one more column of the form.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/structure/required.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// A column that forms have and nothing is asked of: 序号, 指标属性 ….
bool known_other(const Form& form, std::string_view header) {
    return form.vocabulary->words("other_columns").has(fold_label(header));
}

void find_header_unknown(const Form& form, Report& report) {
    if (form.shares_header) return;
    const auto missing = missing_columns(form);
    for (const Header& header : form.headers) {
        if (header.column || header.unchecked || header.text.empty() || known_other(form, header.text)) continue;
        Finding& finding =
            report.add(header.at, {{"value", header.text}}, missing.empty() ? "extra" : "");
        if (missing.empty())
            finding.severity =
                form.settings.severity(structure_header_unknown.id, Severity::warning);
        for (Column column : missing)
            finding.fixes.push_back(replace(header.at, std::string(printed_name(column)), false));
    }
}

}  // namespace

const Rule structure_header_unknown{.id = "structure/header-unknown",
                                    .severity = Severity::error,
                                    .refused = false,
                                    .why = "表头认不出，这一列就不参加检查，也不会导出。",
                                    .source = "表格识别",
                                    .check_form = find_header_unknown};

}  // namespace jibiao::rules
