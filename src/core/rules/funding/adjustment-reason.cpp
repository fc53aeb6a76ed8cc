// funding/adjustment-reason: the budget was changed, or less than 90 % of it spent, and no text
// says why. SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/form/vocabulary.h"
#include "core/rules/funding/execution.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// Some prose of the form, or a reason beside an indicator, speaks of the budget or of paying.
bool explained(const Form& form) {
    const auto& words = form.vocabulary->words("budget_reasons");
    const auto says = [&](const std::string& text) { return contains_any(text, words); };
    return std::any_of(form.texts.begin(), form.texts.end(),
                       [&](const Field& field) { return says(field.text); }) ||
           std::any_of(form.indicators.begin(), form.indicators.end(), [&](const Indicator& row) {
               return says(row.text(Column::remark)) || says(row.text(Column::reason));
           });
}

void find_adjustment_reason(const Form& form, Report& report) {
    constexpr int least_percent = 90, shown_decimals = 2;
    if (form.kind != "self-evaluation") return;
    const Amount* initial = form.amount("initial.total");
    const Amount* adjusted = form.amount("adjusted.total");
    const bool changed = initial && adjusted && initial->value && adjusted->value &&
                         *initial->value != *adjusted->value;
    const Execution execution = execution_of(form, "total");
    const auto percent = percent_executed(execution, shown_decimals);
    const bool low = percent && *percent < Decimal(least_percent);
    if ((!changed && !low) || explained(form)) return;
    if (changed)
        report.add(adjusted->at, {{"label", adjusted->label},
                                  {"initial", plain(*initial->value)},
                                  {"adjusted", plain(*adjusted->value)}});
    if (low)
        report.add(execution.executed->at,
                   {{"label", execution.executed->label}, {"rate", plain(*percent) + "%"}}, "low");
}

}  // namespace

const Rule funding_adjustment_reason{
    .id = "funding/adjustment-reason",
    .severity = Severity::warning,
    .refused = false,
    .why = "预算调整过，或者执行率低于90%，财政部门都会问原因，自评表里应写明。",
    .source = "财预〔2020〕10号",
    .check_form = find_adjustment_reason};

}  // namespace jibiao::rules
