// goal/copies-purpose: the goal is the use of the funds once more, numbered or not.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

constexpr std::size_t shortest = 8;

/// "1.通过…。" -> "通过…"
std::string bare(std::string_view text) {
    std::string folded = fold_label(text);
    const auto begin = folded.find_first_not_of("0123456789.()");
    folded.erase(0, begin == std::string::npos ? folded.size() : begin);
    for (std::string_view sign : {"、", "．"})
        if (folded.starts_with(sign)) folded.erase(0, sign.size());
    for (std::string_view stop : {"。", ".", ";"})
        if (folded.ends_with(stop)) folded.resize(folded.size() - stop.size());
    return folded;
}

void find(const Form& form, Report& report) {
    const Field* purpose = form.field("purpose");
    const std::string copied = purpose ? bare(purpose->text) : "";
    if (length(copied) < shortest) return;
    for (std::string_view key : {"goal", "annual_goal"}) {
        const Field* goal = form.field(key);
        if (goal && goal->at != purpose->at && bare(goal->text) == copied)
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
    .check_form = find};

}  // namespace jibiao::rules
