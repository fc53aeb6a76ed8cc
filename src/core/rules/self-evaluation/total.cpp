// self-evaluation/total: the printed total is not the sum of the scores.
// SPDX-License-Identifier: MPL-2.0
#include <vector>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/self-evaluation/results.h"
#include "core/rules/self-evaluation/totals.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// Budget execution is scored in the funding block, or has a row of its own among the indicators.
bool execution_is_a_row(const Form& form) {
    for (const Indicator& row : form.indicators)
        for (const Column column : {Column::level1, Column::level2, Column::level3})
            if (contains(row.text(column), "预算执行")) return true;
    return false;
}

/// The score of budget execution; nothing where it is unknown and the points for it may be missing.
std::optional<Decimal> execution_score(const Form& form) {
    if (execution_is_a_row(form)) return Decimal(0);
    const Amount* score = form.amount("execution_score.total");
    if (score) return score->value;
    Decimal weights;
    for (const Indicator& row : form.indicators)
        if (row.weight) weights = weights + *row.weight;
    return weights >= Decimal(100) ? std::optional(Decimal(0)) : std::nullopt;
}

void find_total(const Form& form, Report& report) {
    if (!is_self_evaluation(form)) return;
    const auto total = printed_total(form);
    const auto rows = sum_of_scores(form);
    const auto execution = execution_score(form);
    if (!total || !rows || !execution) return;
    const Decimal sum = *rows + *execution;
    const Decimal difference = total->score - sum;
    // A total of the indicators alone, or one printed with fewer digits.
    const auto rounded =
        total->score.decimals() < sum.decimals() ? sum.rounded(total->score.decimals()) : sum;
    if (total->score == sum || total->score == rounded || total->score == *rows) return;
    Finding& finding = report.add(total->at,
                                  {{"total", plain(total->score)},
                                   {"sum", plain(sum)},
                                   {"rows", plain(*rows)},
                                   {"execution", plain(*execution)},
                                   {"difference", plain(difference.abs())}},
                                  execution->is_zero() ? "" : "execution");
    if (total->plain_number) finding.fixes.push_back(replace(total->at, plain(sum), false));
}

}  // namespace

const Rule self_evaluation_total{
    .id = "self-evaluation/total",
    .severity = Severity::error,
    .refused = false,
    .why = "总分是各项得分之和，连同预算执行率的得分；不符说明有得分改过而总分没改。",
    .source = "财预〔2020〕10号",
    .check_form = find_total};

}  // namespace jibiao::rules
