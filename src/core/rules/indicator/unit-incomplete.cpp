// indicator/unit-incomplete: "/株" without 元, 万 without 元 or 人.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/indicator/measure.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool is_scale(std::string_view unit) {
    return unit == "万" || unit == "亿" || unit == "千" || unit == "百" || unit == "百万" ||
           unit == "千万";
}

void find_unit_incomplete(const Form& form, const Indicator& row, Report& report) {
    const auto* quantity = std::get_if<Quantity>(&row.reading.value);
    if (!quantity) return;
    const bool in_value = !quantity->unit.empty();
    const std::string unit = fold_label(in_value ? quantity->unit : row.text(Column::unit));
    const bool per = unit.starts_with('/') && unit.size() > 1;
    if (!per && !is_scale(unit)) return;
    // "5万" beside 元 or 人 is one unit in two cells.
    if (in_value && !row.text(Column::unit).empty()) return;
    const Cell at = row.at(in_value ? Column::value : Column::unit);
    Finding& finding = report.add(at, {{"name", name_of(row)}, {"value", unit}}, per ? "per" : "");
    const bool money =
        is_cost(form, row) || measure_of(form, row) == Measure::money;
    if (!money) return;
    const std::string whole = per ? "元" + unit : unit + "元";
    Quantity changed = *quantity;
    changed.unit = whole;
    const std::string text = in_value ? rewritten(row.reading, changed) : whole;
    finding.fixes.push_back({"unit", {{"to", whole}}, {{at, text}}, false});
}

}  // namespace

const Rule indicator_unit_incomplete{
    .id = "indicator/unit-incomplete",
    .severity = Severity::warning,
    .refused = false,
    .why = "单位少了半截，看不出是钱、是人还是物，数值就没有意义。",
    .source = "预算管理一体化系统 METERUNIT",
    .check_row = find_unit_incomplete};

}  // namespace jibiao::rules
