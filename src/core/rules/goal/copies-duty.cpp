// goal/copies-duty: the goal is the agency's duties once more, whole or a part of them.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/goal/goal_text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_copies_duty(const Form& form, Report& report) {
    for (std::string_view key : {"goal", "annual_goal"}) {
        const Field* goal = form.field(key);
        if (goal && copies_duties(form, *goal))
            report.add(goal->at, {{"value", shortened(goal->text)}});
    }
}

}  // namespace

const Rule goal_copies_duty{
    .id = "goal/copies-duty",
    .severity = Severity::warning,
    .refused = false,
    .why = "职责是部门一直要做的事，绩效目标是今年要做到的结果，照抄职责看不出今年做什么。",
    .source = "财预〔2015〕88号",
    .check_form = find_copies_duty};

}  // namespace jibiao::rules
