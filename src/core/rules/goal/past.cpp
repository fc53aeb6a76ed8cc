// goal/past: a goal told as something done: 较好地维护了, 已完成. Only in forms that plan.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// The words of the goal that tell of the past; "" for none. 为了 and 除了 tell of no past.
std::string past_words(const Form& form, std::string_view goal) {
    for (const std::string& words : form.vocabulary->words("past"))
        if (contains(goal, words)) return words;
    return "";
}

void find_past(const Form& form, Report& report) {
    if (form.kind == "self-evaluation" || form.kind == "monitoring") return;
    for (std::string_view key : {"goal", "annual_goal"}) {
        const Field* goal = form.field(key);
        const std::string words = goal ? past_words(form, goal->text) : "";
        if (!words.empty()) report.add(goal->at, {{"value", words}});
    }
}

}  // namespace

const Rule goal_past{.id = "goal/past",
                     .severity = Severity::hint,
                     .refused = false,
                     .why = "绩效目标说的是今年要达到什么，已经做完的事不是目标。",
                     .source = "财预〔2015〕88号",
                     .check_form = find_past};

}  // namespace jibiao::rules
