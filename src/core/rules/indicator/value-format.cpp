// indicator/value-format: number and unit written as =100.00(%).
// With a column for the unit indicator/value-has-unit splits it instead.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_value_format(const Form& form, const Indicator& row, Report& report) {
    const auto& [value, writing] = row.reading;
    if (!writing.bracketed_unit || form.has(Column::unit)) return;
    if (std::holds_alternative<Unreadable>(value)) return;
    const Cell at = row.at(Column::value);
    const std::string standard = rewritten(row.reading, value);
    Finding& finding = report.add(
        at, {{"name", name_of(row)}, {"value", row.text(Column::value)}, {"to", standard}});
    finding.fixes.push_back(replace(at, standard, writing.dropped.empty()));
}

}  // namespace

const Rule indicator_value_format{
    .id = "indicator/value-format",
    .severity = Severity::hint,
    .refused = false,
    .why = "单位括在括号里是别的系统导出的写法，导出时按符号、数值、单位拆开。",
    .source = "预算管理一体化系统（指标值）",
    .check_row = find_value_format};

}  // namespace jibiao::rules
