// scoring/division-by-zero: a ratio to a target of zero.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/scoring/evaluate.h"

namespace jibiao::rules {
namespace {

void find_division_by_zero(const Form&, const Indicator& row, Report& report) {
    if (!own(row, Column::scoring)) return;
    if (!row.number || !row.number->is_zero()) return;
    const Field& text = row.field(Column::scoring);
    const Scoring& scoring = row.scoring;
    const auto* proportion = scoring.as<scoring::Proportion>();
    using By = scoring::Proportion::By;
    if (!proportion || (proportion->by != By::actual_by_target && proportion->by != By::excess))
        return;
    const Scoring other =
        standard_scoring(Operator::equal, row.number, row.unit, scoring.full_marks);
    Finding& finding =
        report.add(text.at, {{"name", name_of(row)}, {"value", row.text(Column::value)}});
    finding.fixes.push_back(replace(text.at, print(other), false));
}

}  // namespace

const Rule scoring_division_by_zero{.id = "scoring/division-by-zero",
                                    .severity = Severity::error,
                                    .refused = false,
                                    .why = "计划值为0时，“实际值/计划值”没有意义，系统算不出得分。",
                                    .source = "财预〔2020〕10号",
                                    .check_row = find_division_by_zero};

}  // namespace jibiao::rules
