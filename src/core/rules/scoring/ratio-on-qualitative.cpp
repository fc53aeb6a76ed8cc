// scoring/ratio-on-qualitative: a ratio on a qualitative indicator.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/scoring/standard.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_ratio_on_qualitative(const Form&, const Indicator& row, Report& report) {
    if (!own(row, Column::scoring)) return;
    const Field& text = row.field(Column::scoring);
    const Scoring& scoring = row.scoring;
    const auto* proportion = scoring.as<scoring::Proportion>();
    if (!proportion || proportion->by == scoring::Proportion::By::unsaid) return;
    if (!judged_by_words(row) || row.not_applicable) return;
    Finding& finding = report.add(text.at, {{"name", name_of(row)}});
    const Scoring grades{scoring::Grades{}, scoring.full_marks};
    finding.fixes.push_back(replace(text.at, print(grades), false));
}

}  // namespace

const Rule scoring_ratio_on_qualitative{
    .id = "scoring/ratio-on-qualitative",
    .severity = Severity::error,
    .refused = false,
    .why = "定性指标没有数值，不能按“实际值/计划值”计分，应按完成程度分档。",
    .source = "财预〔2020〕10号",
    .check_row = find_ratio_on_qualitative};

}  // namespace jibiao::rules
