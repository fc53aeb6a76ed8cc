// goal/not-covered: a rate with its number, or a 零…, that the goal promises and no indicator
// measures. Looks only at rates and at the words of the list "zero_goals": other numbers of a goal
// may count anything.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/cross/prose.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// The end of a subject says what is measured, its beginning who does it.
constexpr std::size_t measure_length = 4;
constexpr int covered_percent = 50;

std::string measure(std::string_view subject) {
    const std::u32string text = decode(fold_label(subject));
    return encode(text.substr(text.size() - std::min(text.size(), measure_length)));
}

std::string said_by(const Indicator& row) {
    return row.text(Column::level3) + '|' + row.text(Column::explanation) + '|' +
           row.text(Column::value);
}

bool covered(const Form& form, const Statement& statement) {
    const std::string wanted = measure(statement.subject);
    return std::any_of(form.indicators.begin(), form.indicators.end(), [&](const Indicator& row) {
        return shared_pairs(wanted, said_by(row)) >= covered_percent;
    });
}

/// 零登记: an indicator says so, or has the target 0 for it.
bool zero_covered(const Form& form, const std::string& word) {
    const std::string thing = word.substr(std::string_view("零").size());
    return std::any_of(form.indicators.begin(), form.indicators.end(), [&](const Indicator& row) {
        const std::string said = said_by(row);
        const bool zero = row.number && row.number->is_zero() && contains(said, thing);
        return zero || contains(said, word);
    });
}

void find_not_covered(const Form& form, Report& report) {
    const Field* goal = goal_of(form);
    if (!goal || form.indicators.empty()) return;
    std::vector<std::string> missing;
    for (const Statement& statement : statements(form, goal->text)) {
        const bool rate = statement.unit == "%" &&
                          ends_with_any(statement.subject, form.vocabulary->words("goal_rates"));
        if (rate && !covered(form, statement))
            missing.push_back(statement.subject + statement.words);
    }
    for (const std::string& word : form.vocabulary->words("zero_goals"))
        if (contains(goal->text, word) && !zero_covered(form, word)) missing.push_back(word);
    if (missing.empty()) return;
    std::string value;
    for (const std::string& one : missing) value += (value.empty() ? "" : "、") + one;
    report.add(goal->at, {{"value", shortened(value)}});
}

}  // namespace

const Rule goal_not_covered{.id = "goal/not-covered",
                            .severity = Severity::warning,
                            .refused = false,
                            .why = "目标提出的要求要分解成指标，没有指标的要求年终无从考核。",
                            .source = "财预〔2015〕88号 细化量化",
                            .check_form = find_not_covered};

}  // namespace jibiao::rules
