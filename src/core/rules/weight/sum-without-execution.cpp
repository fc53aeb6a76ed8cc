// weight/sum-without-execution: the weights add up to 90, the other ten being budget execution.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/rules/weight/weights.h"

namespace jibiao::rules {
namespace {

bool has_execution(const Form& form) {
    // Scored in the funding grid of a self-evaluation.
    if (form.amount("execution_score.total") || form.amount("execution_points.total")) return true;
    return std::any_of(form.indicators.begin(), form.indicators.end(), [](const Indicator& row) {
        for (Column column : {Column::level1, Column::level2, Column::level3})
            if (contains(row.text(column), "预算执行率")) return true;
        return false;
    });
}

void find_sum_without_execution(const Form& form, Report& report) {
    const auto sums = complete_weights(form);
    if (!sums || sums->weight != Decimal(90) || has_execution(form)) return;
    const auto& totals = sums->weight_targets;
    if (std::find(totals.begin(), totals.end(), Decimal(90)) == totals.end()) return;
    report.add(total_cell(form), {{"sum", plain(sums->weight)}});
}

}  // namespace

const Rule weight_sum_without_execution{
    .id = "weight/sum-without-execution",
    .severity = Severity::hint,
    .refused = false,
    .why = "编制预算时不设预算执行率，指标权重合计90分；自评时预算执行率再计10分，合计100分。",
    .source = "财预〔2021〕101号",
    .check_form = find_sum_without_execution,
    .reads = weighed};

}  // namespace jibiao::rules
