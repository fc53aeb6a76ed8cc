// goal/vague: a short goal without any number that says no more than that the office keeps running:
// every sentence ends in words of the list "vague_goals".
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/goal/goal_text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_vague(const Form& form, Report& report) {
    for (std::string_view key : {"goal", "annual_goal"}) {
        const Field* goal = form.field(key);
        const std::string text = goal ? bare_goal(goal->text) : "";
        if (is_vague_goal(form, text)) report.add(goal->at, {{"value", shortened(text)}});
    }
}

}  // namespace

const Rule goal_vague{
    .id = "goal/vague",
    .severity = Severity::warning,
    .refused = false,
    .why = "只说“正常运转”“顺利开展”，年终谁都算完成；目标要写明做什么、做到什么程度。",
    .source = "财预〔2015〕88号 细化量化",
    .check_form = find_vague};

}  // namespace jibiao::rules
