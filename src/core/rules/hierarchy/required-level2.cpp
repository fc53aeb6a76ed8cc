// hierarchy/required-level2: no 数量指标 or 质量指标, or no cost indicator in a project with a
// budget. Silent on short forms and where rows lack their level 2.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/rules/hierarchy/completeness.h"
#include "core/rules/hierarchy/levels.h"
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/sums/money.h"

namespace jibiao::rules {
namespace {

bool has_rows(const Form& form, std::string_view level2) {
    return std::any_of(form.indicators.begin(), form.indicators.end(), [&](const Indicator& row) {
        return form.vocabulary->standard_level2(row.text(Column::level2)) == level2;
    });
}

bool has_cost(const Form& form) {
    return std::any_of(form.indicators.begin(), form.indicators.end(),
                       [&](const Indicator& row) { return is_cost(form, row); });
}

/// The blank row that waits for it, else the first label of 产出指标.
Cell place_for(const Form& form, std::string_view level2) {
    for (const BlankRow& row : form.blank_rows)
        if (form.vocabulary->standard_level2(row.level2.text) == level2) return row.level2.at;
    for (const Indicator& row : form.indicators)
        if (form.vocabulary->standard_level1(row.text(Column::level1)) == "产出指标")
            return row.at(Column::level1);
    return form.indicators.front()->at(Column::level3);
}

bool all_sorted(const Form& form) {
    return std::none_of(form.indicators.begin(), form.indicators.end(), [&](const Indicator& row) {
        return form.vocabulary->standard_level2(row.text(Column::level2)).empty();
    });
}

void find_required_level2(const Form& form, Report& report) {
    if (form.indicators.size() < fewest_rows || !all_sorted(form)) return;
    for (std::string_view level2 : {"数量指标", "质量指标"})
        if (!has_rows(form, level2))
            report.add(place_for(form, level2), {{"level2", std::string(level2)}});
    const Amount* total = form.amount("total");
    const bool budget = total && total->value && *total->value > Decimal(0);
    if (form.kind != "project" || !budget || has_cost(form)) return;
    report.add(place_for(form, "成本指标"),
               {{"label", total->label},
                {"total", plain(*total->value)},
                {"unit", amount_unit(form, *total)}},
               "cost");
}

}  // namespace

const Rule hierarchy_required_level2{
    .id = "hierarchy/required-level2",
    .severity = Severity::warning,
    .refused = false,
    .why = "产出要同时有数量和质量指标，有预算的项目要有成本指标，否则花了钱做成什么样无从考核。",
    .source = "财预〔2021〕101号",
    .check_form = find_required_level2};

}  // namespace jibiao::rules
