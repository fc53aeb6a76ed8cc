// indicator/description-mismatch: the explanation measures something else than the name.
// An explanation need not repeat the name. It speaks of another thing only where it ends in a
// measure of its own (召开次数, 出勤率) and shares no character with the name but the measure's, or
// where it explains a rate by a sum of money.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/indicator/measure.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// The name without the measure it ends in: "值班次数" -> "值班".
std::u32string subject(const Form& form, std::string_view name) {
    std::string_view longest;
    for (std::string_view list : {"measure_tails", "counts", "shares", "durations"})
        for (const std::string& tail : form.vocabulary->words(list))
            if (tail.size() > longest.size() && name.ends_with(tail)) longest = tail;
    return decode(name.substr(0, name.size() - longest.size()));
}

/// Han characters that both have; 的 and the like tell nothing.
bool share_a_character(std::u32string_view a, std::u32string_view b) {
    static constexpr std::u32string_view empty_words = U"的和与及等对在各了一";
    return std::any_of(a.begin(), a.end(), [&](char32_t c) {
        return c >= U'\u4e00' && b.find(c) != b.npos && empty_words.find(c) == empty_words.npos;
    });
}

bool another_measure(const Form& form, std::string_view name, std::string_view explanation) {
    if (measure_of(form, explanation) == Measure::unknown) return false;
    const auto of_name = subject(form, name), of_explanation = subject(form, explanation);
    constexpr std::size_t shortest = 2;
    return of_name.size() >= shortest && of_explanation.size() >= shortest &&
           !share_a_character(of_name, of_explanation);
}

bool money_for_a_share(const Form& form, std::string_view name, std::string_view explanation) {
    return ends_with_any(explanation, form.vocabulary->words("money_nouns")) &&
           !contains_any(explanation, {"率", "比", "占", "时", "期"}) &&
           measure_of(form, name) == Measure::share;
}

void find_description_mismatch(const Form& form, const Indicator& row, Report& report) {
    if (!own(row, Column::explanation) || row.not_applicable) return;
    const std::string_view name = bare_name(row);
    const std::string explanation = bare_name(row.text(Column::explanation));
    if (name.empty() || explanation.empty()) return;
    if (!another_measure(form, name, explanation) && !money_for_a_share(form, name, explanation))
        return;
    report.add(row.at(Column::explanation),
               {{"name", name_of(row)}, {"value", shortened(row.text(Column::explanation))}});
}

}  // namespace

const Rule indicator_description_mismatch{
    .id = "indicator/description-mismatch",
    .severity = Severity::warning,
    .refused = false,
    .why = "说明讲的要是名称所考核的那件事；两边各说各的，年终不知道按哪个考核。",
    .source = "绩效目标审核要求",
    .check_row = find_description_mismatch};

}  // namespace jibiao::rules
