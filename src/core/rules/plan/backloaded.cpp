// plan/backloaded: nearly all of the money is paid in the last period. Parameter "early": up to how
// many percent before it still count as nothing.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/rules/list.h"
#include "core/rules/plan/plan.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_backloaded(const Form& form, Report& report) {
    const auto plan = plan_of(form);
    constexpr int usual = 10;
    const auto given = form.settings.numbers(plan_backloaded.id, "early", {});
    const Decimal early = given.empty() ? Decimal(usual) : given.front();
    if (plan.size() < 2 || !plan.back().percent) return;
    Decimal before;
    for (auto period = plan.begin(); period != plan.end() - 1; ++period)
        if (period->percent) before = std::max(before, *period->percent);
    if (before > early || *plan.back().percent < Decimal(100) - early) return;
    const Period& last = plan.back();
    report.add(last.field.at, {{"period", period_name(last)},
                               {"before", period_name(*(plan.end() - 2))},
                               {"early", plain(before)},
                               {"late", plain(*last.percent - before)}});
}

}  // namespace

const Rule plan_backloaded{
    .id = "plan/backloaded",
    .severity = Severity::warning,
    .refused = false,
    .why = "钱都压到最后一期付，往往是年底突击花钱；支出要按工作进度均衡安排。",
    .source = "绩效目标审核要求 支出进度",
    .check_form = find_backloaded};

}  // namespace jibiao::rules
