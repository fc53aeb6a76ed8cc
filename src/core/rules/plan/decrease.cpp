// plan/decrease: a cumulative figure below the one before it.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/plan/plan.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_decrease(const Form& form, Report& report) {
    const auto plan = plan_of(form);
    if (by_period(plan)) return;
    const Period* before = nullptr;
    for (const Period& period : plan) {
        if (!period.percent) continue;
        if (before && *period.percent < *before->percent)
            report.add(period.field.at, {{"period", period_name(period)},
                                         {"value", plain(*period.percent)},
                                         {"before", period_name(*before)},
                                         {"other", plain(*before->percent)}});
        before = &period;
    }
}

}  // namespace

const Rule plan_decrease{.id = "plan/decrease",
                         .severity = Severity::error,
                         .refused = false,
                         .why = "支出计划填累计数，已经付出去的钱不会变少，后一期不会小于前一期。",
                         .source = "预算项目绩效目标表 资金支出计划",
                         .check_form = find_decrease};

}  // namespace jibiao::rules
