// indicator/value-range: two bounds behind the sign ＝: no result can equal both.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_value_range(const Form& form, const Indicator& row, Report& report) {
    const auto* interval = std::get_if<Interval>(&row.reading.value);
    if (!interval || row.op != Operator::equal) return;
    const std::string unit = interval->unit.empty() ? row.unit : interval->unit;
    const std::string low = print(Quantity{Operator::at_least, interval->low, unit});
    const std::string high = print(Quantity{Operator::at_most, interval->high, unit});
    Finding& finding = report.add(
        row.at(Column::value),
        {{"name", name_of(row)}, {"value", row.text(Column::value)}, {"low", low}, {"high", high}});
    for (Operator op : {Operator::at_least, Operator::at_most}) {
        const Decimal& bound = op == Operator::at_least ? interval->low : interval->high;
        const std::string& kept = op == Operator::at_least ? low : high;
        Fix fix{"keep", {{"to", kept}}, {{row.at(Column::value), kept}}, false};
        if (form.has(Column::op)) {
            fix.edits = {{row.at(Column::op), spelled(form, op)},
                         {row.at(Column::value), plain(bound) + interval->unit}};
        }
        finding.fixes.push_back(std::move(fix));
    }
}

}  // namespace

const Rule indicator_value_range{
    .id = "indicator/value-range",
    .severity = Severity::warning,
    .refused = false,
    .why = "一个结果不可能同时等于两个数；区间要写成下限“≥”和上限“≤”两条。",
    .source = "预算管理一体化系统 COMPUTESIGN、KPI_VAL",
    .check_row = find_value_range};

}  // namespace jibiao::rules
