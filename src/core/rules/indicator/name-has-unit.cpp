// indicator/name-has-unit: a unit in brackets behind the name that stands beside the number as
// well: 化解率(%) with 100%. Other words in brackets explain the name and stay. Where most names of
// a form have one, it is the custom of that form. SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

struct NameAndUnit {
    std::string name, unit;
};

/// 化解率(%) -> 化解率, %; both empty when no bracket ends the name.
NameAndUnit taken_apart(std::string_view text) {
    const std::string_view close = text.ends_with("）") ? "）" : ")";
    if (!text.ends_with(close)) return {};
    std::size_t open = std::string_view::npos, size = 0;
    for (std::string_view bracket : {"(", "（"}) {
        const auto at = text.rfind(bracket);
        if (at == std::string_view::npos) continue;
        if (open == std::string_view::npos || at > open) open = at, size = bracket.size();
    }
    if (open == std::string_view::npos || open == 0) return {};
    const auto inside = text.substr(open + size, text.size() - open - size - close.size());
    return {trim(text.substr(0, open)), fold_width(trim(inside))};
}

bool is_unit_word(const Form& form, std::string_view unit) {
    for (std::string_view list :
         {"percent_units", "time_units", "amount_units", "counting_units", "measuring_units"}) {
        if (form.vocabulary->words(list).has(unit)) return true;
    }
    return false;
}

/// The unit stands behind the name and beside the number.
bool twice(const Form& form, const Indicator& row) {
    if (row.unit.empty() || !own(row, Column::level3)) return false;
    return taken_apart(row.text(Column::level3)).unit == row.unit && is_unit_word(form, row.unit);
}

void find_name_has_unit(const Form& form, Report& report) {
    const auto found = [&](const Indicator& row) { return twice(form, row); };
    const auto count = std::count_if(form.indicators.begin(), form.indicators.end(), found);
    if (count * 2 > static_cast<std::ptrdiff_t>(form.indicators.size())) return;
    for (const Indicator& row : form.indicators) {
        if (!found(row)) continue;
        const Field& name = row.field(Column::level3);
        const NameAndUnit parts = taken_apart(name.text);
        Finding& finding = report.add(name.at, {{"name", name.text}, {"unit", parts.unit}});
        finding.fixes.push_back(replace(name.at, parts.name, true));
    }
}

}  // namespace

const Rule indicator_name_has_unit{
    .id = "indicator/name-has-unit",
    .severity = Severity::hint,
    .refused = false,
    .why = "单位跟着数值走；写在名称里，同一指标在各张表上就成了不同的名称，无法汇总。",
    .source = "预算管理一体化系统 METERUNIT",
    .check_form = find_name_has_unit,
    .reads = {Column::level3, Parts::target()}};

}  // namespace jibiao::rules
