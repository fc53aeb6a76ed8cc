// goal/length: a goal of a few words without any number, or one too long for its field in the
// budget system. Parameters: "shortest", "longest", in characters. SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/structure/template_words.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

Decimal limit(const Form& form, std::string_view parameter, int usual) {
    const auto given = form.settings.numbers(goal_length.id, parameter, {});
    return given.empty() ? Decimal(usual) : given.front();
}

void look_at(const Form& form, const Field& goal, Report& report) {
    constexpr int shortest = 15, longest = 2000;
    const Decimal least = limit(form, "shortest", shortest), most = limit(form, "longest", longest);
    const Decimal size(static_cast<std::int64_t>(length(without_spaces(goal.text))));
    const bool numbers = fold_width(goal.text).find_first_of("0123456789") != std::string::npos;
    const auto characters = decode(goal.text);
    const bool words = std::any_of(characters.begin(), characters.end(),
                                   [](char32_t c) { return c >= U'\u4e00'; });
    Args args{{"value", shortened(goal.text)}, {"length", plain(size)}};
    if (size > most) {
        args.emplace_back("most", plain(most));
        report.add(goal.at, std::move(args), "long");
    } else if (size < least && words && !numbers) {
        report.add(goal.at, std::move(args));
    }
}

void find_length(const Form& form, Report& report) {
    for (std::string_view key : {"goal", "annual_goal", "long_term_goal"}) {
        const Field* goal = form.field(key);
        if (!goal || goal->text.empty() || !template_words(form, goal->text).empty()) continue;
        look_at(form, *goal, report);
    }
}

}  // namespace

const Rule goal_length{.id = "goal/length",
                       .severity = Severity::hint,
                       .refused = false,
                       .why = "几个字写不清做什么、做到什么程度；超过系统长度的部分又存不进去。",
                       .source = "预算管理一体化系统 KPI_TARGET(2000)",
                       .check_form = find_length};

}  // namespace jibiao::rules
