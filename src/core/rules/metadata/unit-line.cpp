// metadata/unit-line: amounts without any word whether they are 元 or 万元: no unit line, no unit
// in a label, a title or a cell. SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool names_unit(std::string_view text) {
    return contains(text, "元");
}

/// The form tells what its amounts count, in whatever place.
bool told(const Form& form) {
    const Field* line = form.field("amount_unit");
    if ((line && names_unit(line->text)) || names_unit(form.title.text)) return true;
    const bool in_labels = std::any_of(form.labels.begin(), form.labels.end(),
                                       [](const auto& entry) { return names_unit(entry.second); });
    return in_labels || std::any_of(form.amounts.begin(), form.amounts.end(), [](const Amount& a) {
               return names_unit(a.label) || !a.unit.empty();
           });
}

void find_unit_line(const Form& form, Report& report) {
    const auto first = std::find_if(form.amounts.begin(), form.amounts.end(), [](const Amount& a) {
        return a.value && *a.value != Decimal(0);
    });
    if (first == form.amounts.end() || told(form)) return;
    const Field* line = form.field("amount_unit");
    Finding& finding =
        report.add(line ? line->at : first->at, {{"label", first->label}, {"value", first->text}});
    if (!line) return;
    for (const char* unit : {"单位：万元", "单位：元"})
        finding.fixes.push_back(replace(line->at, unit, false));
}

}  // namespace

const Rule metadata_unit_line{.id = "metadata/unit-line",
                              .severity = Severity::warning,
                              .refused = false,
                              .why = "不写金额单位，34是34元还是34万元，差一万倍。",
                              .source = "财预〔2015〕88号",
                              .check_form = find_unit_line};

}  // namespace jibiao::rules
