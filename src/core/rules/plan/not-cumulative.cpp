// plan/not-cumulative: figures by period (25, 25, 25, 25) where running totals belong.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/plan/plan.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_not_cumulative(const Form& form, Report& report) {
    const auto plan = plan_of(form);
    if (!by_period(plan)) return;
    Decimal sum;
    std::string figures;
    Fix fix{"plan-cumulate", {}, {}, false};
    for (const Period& period : plan) {
        sum = sum + *period.percent;
        const std::string text = percent_text(plan, sum);
        figures += (figures.empty() ? "" : "、") + text;
        fix.edits.push_back({period.field.at, text});
    }
    fix.args = {{"to", figures}};
    Finding& finding = report.add(plan.front().field.at, {{"to", figures}});
    finding.fixes.push_back(std::move(fix));
}

}  // namespace

const Rule plan_not_cumulative{.id = "plan/not-cumulative",
                               .severity = Severity::warning,
                               .refused = false,
                               .why = "支出计划填到各期末的累计比例，不是各期当期的比例。",
                               .source = "预算项目绩效目标表 资金支出计划",
                               .check_form = find_not_cumulative};

}  // namespace jibiao::rules
