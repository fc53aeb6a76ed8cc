// hierarchy/required-level1: a table without 产出指标 or without 效益指标. A template may name
// others (parameter "levels"): whether the public is served, so that 满意度指标 is due, no cell
// tells. Silent on short tables and where a level 1 is unknown. SPDX-License-Identifier: MPL-2.0
#include "core/rules/hierarchy/completeness.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_required_level1(const Form& form, Report& report) {
    if (!form.has(Column::level1) || form.indicators.size() < fewest_rows) return;
    if (!all_level1_known(form)) return;
    const auto levels =
        form.settings.texts(hierarchy_required_level1.id, "levels", {"产出指标", "效益指标"});
    for (const std::string& level1 : levels)
        if (rows_below(form, level1) == 0)
            report.add(place_of_level1(form, level1), {{"level1", level1}});
}

}  // namespace

const Rule hierarchy_required_level1{
    .id = "hierarchy/required-level1",
    .severity = Severity::error,
    .refused = false,
    .why = "产出和效益是必设的一级指标：做了什么、带来什么，缺一边就评不出绩效。",
    .source = "财预〔2021〕101号",
    .check_form = find_required_level1,
    .reads = {Column::level1, Column::level2, Column::level3, Parts::around()}};

}  // namespace jibiao::rules
