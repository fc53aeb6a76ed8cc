// goal/vague: a short goal without any number that says no more than that the office keeps running:
// every sentence ends in words of the list "vague_goals".
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

constexpr std::size_t longest = 40;

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

/// "目标1:保证机构正常运转。" -> "保证机构正常运转"
std::string bare(std::string_view text) {
    std::string folded = fold_label(text);
    if (folded.starts_with("目标")) folded.erase(0, std::string_view("目标").size());
    const auto begin = folded.find_first_not_of("0123456789.():");
    folded.erase(0, begin == std::string::npos ? folded.size() : begin);
    for (std::string_view stop : {"。", ".", ";"})
        if (folded.ends_with(stop)) folded.resize(folded.size() - stop.size());
    return folded;
}

void find(const Form& form, Report& report) {
    for (std::string_view key : {"goal", "annual_goal"}) {
        const Field* goal = form.field(key);
        const std::string text = goal ? bare(goal->text) : "";
        if (text.empty() || length(text) > longest || has_digit(text)) continue;
        if (ends_with_any(text, form.vocabulary->words("vague_goals")))
            report.add(goal->at, {{"value", shortened(text)}});
    }
}

}  // namespace

const Rule goal_vague{
    .id = "goal/vague",
    .severity = Severity::warning,
    .refused = false,
    .why = "只说“正常运转”“顺利开展”，年终谁都算完成；目标要写明做什么、做到什么程度。",
    .source = "财预〔2015〕88号 细化量化",
    .check_form = find};

}  // namespace jibiao::rules
