// indicator/calendar-constant: 365天 or 12个月 as a quantity of output: so long is every year.
// Times and deadlines (工期, 期限) may well be a year long. SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/rules/indicator/measure.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool whole_year(const Decimal& number, std::string_view unit) {
    if (unit == "天" || unit == "日") return number == Decimal(365) || number == Decimal(366);
    return unit == "个月" && number == Decimal(12);
}

bool counts_days(std::string_view name) {
    return name.ends_with("天数") || name.ends_with("日数") || name.ends_with("月数");
}

void find_calendar_constant(const Form& form, const Indicator& row, Report& report) {
    if (!std::holds_alternative<Quantity>(row.reading.value) || !row.number) return;
    if (downward(row.op) || !whole_year(*row.number, row.unit)) return;
    if (form.vocabulary->standard_level2(row.text(Column::level2)) != "数量指标") return;
    if (measure_of(form, row) == Measure::duration && !counts_days(bare_name(row))) return;
    report.add(row.at(Column::value),
               {{"name", name_of(row)}, {"value", plain(*row.number) + row.unit}});
}

}  // namespace

const Rule indicator_calendar_constant{
    .id = "indicator/calendar-constant",
    .severity = Severity::hint,
    .refused = false,
    .why = "一年总有365天、12个月，不做事也能“完成”，体现不出产出。",
    .source = "绩效目标审核要求",
    .check_row = find_calendar_constant};

}  // namespace jibiao::rules
