// plan/over-100: more than the whole budget.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/plan/plan.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_over_100(const Form& form, Report& report) {
    for (const Period& period : plan_of(form))
        if (period.percent && *period.percent > Decimal(100))
            report.add(period.field.at,
                       {{"period", period_name(period)}, {"value", plain(*period.percent)}});
}

}  // namespace

const Rule plan_over_100{.id = "plan/over-100",
                         .severity = Severity::error,
                         .refused = false,
                         .why = "支出不能超过预算，累计支出计划最多是100%。",
                         .source = "预算项目绩效目标表 资金支出计划",
                         .check_form = find_over_100};

}  // namespace jibiao::rules
