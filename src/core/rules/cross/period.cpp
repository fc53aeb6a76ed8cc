// cross/period: the goal of one year speaks of several: 2023—2025年, or it is the goal of the whole
// period once more.
// SPDX-License-Identifier: MPL-2.0
#include <optional>
#include <string>

#include "core/base/text.h"
#include "core/rules/cross/prose.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

constexpr std::size_t shortest_goal = 8;

struct Years {
    int first = 0, last = 0;
    std::string text;  ///< "2023—2025年"
};

std::optional<int> year_at(std::u32string_view text, std::size_t at) {
    if (at + 4 > text.size() || text.substr(at, 2) != U"20") return std::nullopt;
    const auto year = Decimal::parse(encode(text.substr(at, 4)));
    if (!year) return std::nullopt;
    return static_cast<int>(year->to_double());
}

/// Where the second year of "2023年至2025年" begins; `at` is behind the first one.
std::size_t behind_dash(std::u32string_view text, std::size_t at) {
    if (text.substr(at).starts_with(U'年')) ++at;
    const std::u32string_view dashes = U"-—–~至到";
    const std::size_t begin = at;
    while (at < text.size() && dashes.find(text[at]) != dashes.npos) ++at;
    return at > begin ? at : std::u32string_view::npos;
}

/// A span of years that is no part of the name of a plan and has no months.
std::optional<Years> span_of_years(std::string_view goal) {
    const std::u32string text = decode(fold_width(goal));
    const std::u32string_view view = text;
    int titles = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == U'《') ++titles;
        if (text[at] == U'》') --titles;
        const auto first = titles > 0 ? std::nullopt : year_at(view, at);
        const std::size_t next = first ? behind_dash(view, at + 4) : view.npos;
        const auto last = next == view.npos ? std::nullopt : year_at(view, next);
        if (!last || *last <= *first) continue;
        const std::u32string_view rest = view.substr(next + 4);
        if (!rest.starts_with(U'年') || rest.substr(1, 8).find(U"规划") != rest.npos) continue;
        return Years{*first, *last, encode(view.substr(at, next + 5 - at))};
    }
    return std::nullopt;
}

/// The project runs for more than one year, as far as its header says.
bool runs_for_years(const Form& form) {
    const Field* period = form.field("project_period");
    return period && span_of_years(period->text);
}

void find_period(const Form& form, Report& report) {
    const Field* goal = form.field("annual_goal");
    const Field* whole = form.field("goal");
    const Field* long_term = form.field("long_term_goal");
    if (!long_term || long_term->text.empty()) long_term = whole;
    if (!goal || goal->text.empty()) return;
    if (const auto years = span_of_years(goal->text)) {
        report.add(goal->at, {{"value", years->text}});
        return;
    }
    const bool copied = long_term && long_term->at != goal->at && runs_for_years(form) &&
                        length(goal->text) >= shortest_goal &&
                        fold_label(long_term->text) == fold_label(goal->text);
    if (copied) report.add(goal->at, {{"value", shortened(goal->text)}}, "same");
}

}  // namespace

const Rule cross_period{
    .id = "cross/period",
    .severity = Severity::warning,
    .refused = false,
    .why = "年度目标只写当年要达到的结果，几年的目标要分解到本年，否则年终无法考核。",
    .source = "财预〔2015〕88号",
    .check_form = find_period};

}  // namespace jibiao::rules
