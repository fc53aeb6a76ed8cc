// self-evaluation/score-over-weight: more points than the indicator has.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/self-evaluation/results.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_score_over_weight(const Form& form, const Indicator& row, Report& report) {
    if (!is_self_evaluation(form) || !row.weight) return;
    for (const Column column : {Column::score, Column::review_score}) {
        if (!form.has(column)) continue;
        const auto score = score_of(row, column);
        if (!score || *score <= *row.weight) continue;
        const Cell at = row.at(column);
        Finding& finding = report.add(
            at, {{"name", name_of(row)}, {"score", plain(*score)}, {"weight", plain(*row.weight)}});
        finding.fixes.push_back(replace(at, plain(*row.weight), false));
    }
}

}  // namespace

const Rule self_evaluation_score_over_weight{.id = "self-evaluation/score-over-weight",
                                             .severity = Severity::error,
                                             .refused = false,
                                             .why = "超额完成也只得满分，得分不能超过分值。",
                                             .source = "财预〔2020〕10号",
                                             .check_row = find_score_over_weight};

}  // namespace jibiao::rules
