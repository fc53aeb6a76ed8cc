// hierarchy/count: too few level-3 indicators below 产出指标, or too many in all. Parameters:
// "fewest_outputs", "most". A short table is still being filled in.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/hierarchy/completeness.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

Decimal limit(const Form& form, std::string_view parameter, int usual) {
    const auto given = form.settings.numbers(hierarchy_count.id, parameter, {});
    return given.empty() ? Decimal(usual) : given.front();
}

void find_count(const Form& form, Report& report) {
    constexpr int fewest_outputs = 3, most_rows = 20;
    if (form.indicators.size() < fewest_rows) return;
    const int rows = static_cast<int>(form.indicators.size());
    const Decimal most = limit(form, "most", most_rows);
    if (Decimal(rows) > most)
        report.add(form.indicators.front()->at(Column::level3),
                   {{"count", std::to_string(rows)}, {"most", plain(most)}}, "many");
    const Decimal fewest = limit(form, "fewest_outputs", fewest_outputs);
    const int outputs = rows_below(form, "产出指标");
    // Without any, hierarchy/required-level1 speaks.
    if (outputs == 0 || Decimal(outputs) >= fewest || !all_level1_known(form)) return;
    for (const Indicator& row : form.indicators) {
        if (form.vocabulary->standard_level1(row.text(Column::level1)) != "产出指标") continue;
        report.add(row.at(Column::level1),
                   {{"count", std::to_string(outputs)}, {"fewest", plain(fewest)}});
        return;
    }
}

}  // namespace

const Rule hierarchy_count{.id = "hierarchy/count",
                           .severity = Severity::warning,
                           .refused = false,
                           .why = "指标太少反映不出做了什么，太多就分散权重、抓不住重点。",
                           .source = "绩效目标审核要求",
                           .check_form = find_count,
                           .reads = {Column::level1, Column::level2, Column::level3}};

}  // namespace jibiao::rules
