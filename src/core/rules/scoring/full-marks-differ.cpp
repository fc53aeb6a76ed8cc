// scoring/full-marks-differ: the full marks of the scoring text differ from the weight.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_full_marks_differ(const Form&, const Indicator& row, Report& report) {
    if (!row.weight) return;
    const Field& text = row.field(Column::scoring);
    const Scoring& scoring = row.scoring;
    const auto& marks = scoring.full_marks;
    if (!marks || *marks == *row.weight) return;
    Finding& finding = report.add(
        text.at,
        {{"name", name_of(row)}, {"marks", plain(*marks)}, {"weight", plain(*row.weight)}});
    finding.fixes.push_back(
        {"weight", {{"to", plain(*marks)}}, {{row.at(Column::weight), plain(*marks)}}, false});
    // Where the points of every step follow from the full marks, the text can follow the weight.
    if (scoring.as<scoring::Proportion>() || scoring.as<scoring::AllOrNothing>())
        finding.fixes.push_back(
            replace(text.at, print(Scoring{scoring.method, row.weight}), false));
}

}  // namespace

const Rule scoring_full_marks_differ{
    .id = "scoring/full-marks-differ",
    .severity = Severity::error,
    .refused = false,
    .why = "评分标准的满分就是该指标的权重，两处不一致，得分无法核对。",
    .source = "财预〔2020〕10号",
    .check_row = find_full_marks_differ};

}  // namespace jibiao::rules
