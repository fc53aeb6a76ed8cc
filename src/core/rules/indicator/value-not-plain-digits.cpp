// indicator/value-not-plain-digits: grouped or full-width digits.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_value_not_plain_digits(const Form&, const Indicator& row, Report& report) {
    const auto& [value, writing] = row.reading;
    if (!writing.grouped_digits && !writing.wide_digits) return;
    if (std::holds_alternative<Unreadable>(value) || row.value_is_number_cell) return;
    const Cell at = row.at(Column::value);
    const std::string standard = rewritten(row.reading, value);
    if (standard == row.text(Column::value)) return;
    Finding& finding = report.add(at, {{"value", row.text(Column::value)}, {"to", standard}});
    finding.fixes.push_back(replace(at, standard, writing.dropped.empty()));
}

}  // namespace

const Rule indicator_value_not_plain_digits{
    .id = "indicator/value-not-plain-digits",
    .severity = Severity::hint,
    .refused = false,
    .why = "千分位逗号和全角数字系统不认，指标值只用半角数字和小数点。",
    .source = "预算管理一体化系统（指标值）",
    .check_row = find_value_not_plain_digits};

}  // namespace jibiao::rules
