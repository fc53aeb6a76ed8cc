// Goals as the rules read them.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/goal/goal_text.h"

#include "core/base/text.h"
#include "core/form/vocabulary.h"

namespace jibiao::rules {

std::string bare_goal(std::string_view text) {
    std::string folded = fold_label(text);
    constexpr std::string_view heading = "目标";
    const auto digit = folded.find_first_of("0123456789");
    if (folded.starts_with(heading) && digit == heading.size()) folded.erase(0, heading.size());
    const auto begin = folded.find_first_not_of("0123456789.():");
    folded.erase(0, begin == std::string::npos ? folded.size() : begin);
    constexpr std::string_view comma = "、";
    if (folded.starts_with(comma)) folded.erase(0, comma.size());
    for (std::string_view stop : {"。", ".", ";"})
        if (folded.ends_with(stop)) folded.resize(folded.size() - stop.size());
    return folded;
}

const Field* goal_of_year(const Form& form) {
    for (std::string_view key : {"annual_goal", "goal"})
        if (const Field* goal = form.field(key); goal && !goal->text.empty()) return goal;
    return nullptr;
}

bool copies_purpose(const Form& form, const Field& goal) {
    constexpr std::size_t shortest = 8;
    const Field* purpose = form.field("purpose");
    const std::string copied = purpose ? bare_goal(purpose->text) : "";
    return length(copied) >= shortest && goal.at != purpose->at && bare_goal(goal.text) == copied;
}

bool copies_duties(const Form& form, const Field& goal) {
    constexpr std::size_t shortest = 8, shortest_part = 15;
    const Field* field = form.field("duties");
    const std::string duties = field ? bare_goal(field->text) : "";
    if (length(duties) < shortest || goal.at == field->at) return false;
    const std::string text = bare_goal(goal.text);
    return text == duties || (length(text) >= shortest_part && contains(duties, text));
}

bool is_vague_goal(const Form& form, std::string_view bare) {
    constexpr std::size_t longest = 40;
    if (bare.empty() || length(bare) > longest) return false;
    if (bare.find_first_of("0123456789") != std::string_view::npos) return false;
    return ends_with_any(bare, form.vocabulary->words("vague_goals"));
}

}  // namespace jibiao::rules
