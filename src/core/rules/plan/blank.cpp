// plan/blank: some figures of the payment plan are there and others are not.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/plan/plan.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_blank(const Form& form, Report& report) {
    const auto plan = plan_of(form);
    const Period* first = nullptr;
    std::string names;
    bool filled_before = false, late = false;
    Fix zero{"plan-zero", {{"to", percent_text(plan, 0)}}, {}, false};
    for (const Period& period : plan) {
        filled_before = filled_before || period.percent;
        if (period.percent) continue;
        // Nothing is paid before the first figure; behind it any figure may be meant.
        late = late || filled_before;
        if (!first) first = &period;
        names += (names.empty() ? "" : "、") + period_name(period);
        zero.edits.push_back({period.field.at, percent_text(plan, 0)});
    }
    if (!first) return;
    Finding& finding =
        report.add(first->field.at, {{"periods", names}, {"to", percent_text(plan, 0)}});
    if (!late) finding.fixes.push_back(std::move(zero));
}

}  // namespace

const Rule plan_blank{.id = "plan/blank",
                      .severity = Severity::warning,
                      .refused = false,
                      .why = "空白分不清是不支付还是漏填；某期不支付就填0%。",
                      .source = "预算项目绩效目标表 资金支出计划",
                      .check_form = find_blank};

}  // namespace jibiao::rules
