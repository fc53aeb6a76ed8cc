// goal/copies-purpose: the goal is the use of the funds once more, numbered or not.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/goal/goal_text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_copies_purpose(const Form& form, Report& report) {
    for (std::string_view key : {"goal", "annual_goal"}) {
        const Field* goal = form.field(key);
        if (goal && copies_purpose(form, *goal))
            report.add(goal->at, {{"value", shortened(goal->text)}});
    }
}

}  // namespace

const Rule goal_copies_purpose{
    .id = "goal/copies-purpose",
    .severity = Severity::warning,
    .refused = false,
    .why = "资金用途说的是钱花在哪里，绩效目标说的是花了钱要达到什么结果，两者不能照抄。",
    .source = "财预〔2015〕88号",
    .check_form = find_copies_purpose};

}  // namespace jibiao::rules
