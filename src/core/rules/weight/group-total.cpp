// weight/group-total: the weights below a level-1 name differ from what its label or the settings
// give. Settings: one parameter per standard level-1 name with its allowed totals, {"产出指标":
// ["40", "50"]}.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>

#include "core/rules/hierarchy/levels.h"
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/rules/weight/proposals.h"
#include "core/rules/weight/weights.h"

namespace jibiao::rules {
namespace {

/// The first row below a standard level-1 name, and how many there are.
struct Group {
    const Indicator* first = nullptr;
    int rows = 0;
};

std::map<std::string_view, Group> groups_of(const Form& form) {
    std::map<std::string_view, Group> groups;
    for (const Indicator& row : form.indicators) {
        Group& group = groups[form.vocabulary->standard_level1(row.text(Column::level1))];
        if (!group.first) group.first = &row;
        ++group.rows;
    }
    return groups;
}

void find_group_total(const Form& form, Report& report) {
    const auto sums = complete_weights(form);
    if (!sums || std::any_of(form.indicators.begin(), form.indicators.end(),
                             [&](const auto& row) { return has_wrong_parent(form, row); })) {
        return;
    }
    const auto groups = groups_of(form);
    for (const auto& [name, total] : sums->weight_by_level1) {
        const auto found = groups.find(name);
        if (found == groups.end()) continue;
        const Group& group = found->second;
        const std::vector<Decimal> allowed = allowed_totals(form, *group.first);
        const bool right = std::find(allowed.begin(), allowed.end(), total) != allowed.end();
        if (allowed.empty() || right) continue;
        Args args{{"level1", name}, {"sum", plain(total)}, {"expected", joined(allowed)}};
        Finding& finding = report.add(group.first->at(Column::level1), args);
        const bool alone = group.rows == 1 && form.has(Column::weight);
        if (alone)
            finding.fixes.push_back(
                replace(group.first->at(Column::weight), plain(allowed.front()), false));
        offer_weights(weight_choices(form), true, finding);
    }
}

}  // namespace

const Rule weight_group_total{
    .id = "weight/group-total",
    .severity = Severity::warning,
    .refused = false,
    .why =
        "各一级指标的权重有规定的比例（如成本20、产出40、效益20、满意度10）"
        "，标签上写明分值的以标签为准。",
    .source = "财预〔2020〕10号；财预〔2021〕101号",
    .check_form = find_group_total,
    .reads = weighed};

}  // namespace jibiao::rules
