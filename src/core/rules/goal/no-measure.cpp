// goal/no-measure: a goal of the year without a number or a state that can be checked. Where it is
// general besides, copied, or still the template's, other rules of goals speak.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/goal/goal_text.h"
#include "core/rules/list.h"
#include "core/rules/structure/template_words.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

using Text = std::u32string_view;

/// What numbers a part or names the budget year measures nothing: 目标2: · 。2. · (3) · 2026年.
bool only_numbers_a_part(Text text, std::size_t begin, std::size_t end) {
    static constexpr Text behind = U".、):)", starts = U"。;；:,，(、";
    if (text.substr(0, begin).ends_with(U"目标")) return true;
    const bool year = end - begin == 4 && end < text.size() && text[end] == U'年';
    if (year && text.substr(begin).starts_with(U"20")) return true;
    const bool first = begin == 0 || starts.find(text[begin - 1]) != Text::npos;
    const bool stops = end < text.size() && behind.find(text[end]) != Text::npos;
    return first && stops && !(end + 1 < text.size() && is_digit(text[end + 1]));
}

bool has_number(Text text) {
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        if (!is_digit(text[begin])) continue;
        std::size_t end = begin;
        while (end < text.size() && is_digit(text[end])) ++end;
        if (!only_numbers_a_part(text, begin, end)) return true;
        begin = end;
    }
    return false;
}

/// 两次, 三个, 百户: a number in words and what it counts.
bool has_number_in_words(Text text) {
    static constexpr Text numbers = U"一二两三四五六七八九十百千万";
    static constexpr Text units = U"个次项家人名户场批件成倍台套条座所处";
    for (std::size_t at = 0; at + 1 < text.size(); ++at)
        if (numbers.find(text[at]) != Text::npos && units.find(text[at + 1]) != Text::npos)
            return true;
    return false;
}

bool is_sentence(Text text) {
    constexpr int shortest = 8;
    return std::count_if(text.begin(), text.end(), [](char32_t c) { return c >= U'\u4e00'; }) >=
           shortest;
}

void find_no_measure(const Form& form, Report& report) {
    if (form.kind == "self-evaluation" || form.kind == "monitoring") return;
    const Field* goal = goal_of_year(form);
    if (!goal || !template_words(form, goal->text).empty()) return;
    if (is_vague_goal(form, bare_goal(goal->text))) return;
    if (copies_purpose(form, *goal) || copies_duties(form, *goal)) return;
    const std::u32string text = decode(fold_label(goal->text));
    if (!is_sentence(text) || has_number(text) || has_number_in_words(text)) return;
    if (contains_any(goal->text, form.vocabulary->words("measurable_states"))) return;
    report.add(goal->at, {{"value", shortened(goal->text)}});
}

}  // namespace

const Rule goal_no_measure{
    .id = "goal/no-measure",
    .severity = Severity::warning,
    .refused = false,
    .why = "目标里没有一个数、也没有可以查验的状态，年终说不清完成没有完成。",
    .source = "财预〔2015〕88号 细化量化",
    .check_form = find_no_measure};

}  // namespace jibiao::rules
