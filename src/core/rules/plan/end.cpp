// plan/end: less than 100 % at the end of the year. A figure that falls or exceeds 100 % has a
// finding of its own.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/plan/plan.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

constexpr int december = 12;

void find_end(const Form& form, Report& report) {
    const auto plan = plan_of(form);
    if (plan.empty() || by_period(plan)) return;
    const Period& last = plan.back();
    if (last.month != december || !last.percent || *last.percent >= Decimal(100)) return;
    for (const Period& period : plan)
        if (period.percent && *period.percent > *last.percent) return;
    const std::string whole = percent_text(plan, 100);
    Finding& finding = report.add(last.field.at, {{"value", plain(*last.percent)}, {"to", whole}});
    finding.fixes.push_back(replace(last.field.at, whole, false));
}

}  // namespace

const Rule plan_end{.id = "plan/end",
                    .severity = Severity::error,
                    .refused = false,
                    .why = "支出计划填累计数，当年预算到12月底应全部安排支出，即100%。",
                    .source = "预算项目绩效目标表 资金支出计划",
                    .check_form = find_end};

}  // namespace jibiao::rules
