// indicator/unit-nonstandard: another spelling of a common unit: word list "unit_spellings".
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// "人/次" -> "人次"; "" for units that are fine.
std::string standard_unit(const Form& form, std::string_view unit) {
    const std::string folded = fold_label(unit);
    for (const std::string& pair : form.vocabulary->words("unit_spellings")) {
        const auto sign = pair.find('=');
        if (sign != std::string::npos && folded == pair.substr(0, sign))
            return pair.substr(sign + 1);
    }
    return "";
}

void find_unit_nonstandard(const Form& form, const Indicator& row, Report& report) {
    const auto* quantity = std::get_if<Quantity>(&row.reading.value);
    const bool in_value = quantity && !quantity->unit.empty();
    const bool in_column = form.has(Column::unit) && own(row, Column::unit);
    const std::string unit = in_column && !in_value ? row.text(Column::unit)
                             : in_value             ? quantity->unit
                                                    : "";
    const std::string to = standard_unit(form, unit);
    if (to.empty() || (in_column && in_value)) return;
    const Cell at = row.at(in_value ? Column::value : Column::unit);
    Finding& finding = report.add(at, {{"name", name_of(row)}, {"value", unit}, {"to", to}});
    if (!in_value) {
        finding.fixes.push_back(replace(at, to, true));
        return;
    }
    Quantity changed = *quantity;
    changed.unit = to;
    finding.fixes.push_back(
        replace(at, rewritten(row.reading, changed), row.reading.writing.dropped.empty()));
}

}  // namespace

const Rule indicator_unit_nonstandard{.id = "indicator/unit-nonstandard",
                                      .severity = Severity::hint,
                                      .refused = false,
                                      .why = "同一单位写法统一，各单位的指标才能比较和汇总。",
                                      .source = "国家法定计量单位",
                                      .check_row = find_unit_nonstandard};

}  // namespace jibiao::rules
