// scoring/division-by-zero: a ratio to a target of zero.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/scoring/scoring.h"

namespace jibiao::rules {
namespace {

/// What to write instead: points off for every occurrence.
std::string deduction(const Scoring& scoring, const Indicator& row) {
    const std::string full = scoring.full_marks ? plain(*scoring.full_marks) : "";
    const std::string each = row.unit.empty() ? "次" : row.unit;
    return "达到计划值得满分" + full + (full.empty() ? "" : "分") + ",每发生1" + each +
           "扣1分,扣完为止。";
}

void find(const Form&, const Indicator& row, Report& report) {
    if (!own(row, Column::scoring)) return;
    if (!row.number || !row.number->is_zero()) return;
    const Field& text = row.field(Column::scoring);
    const Scoring scoring = read_scoring(text.text);
    if (scoring.kind != ScoringKind::ratio) return;
    const std::string other = deduction(scoring, row);
    Finding& finding =
        report.add(text.at, {{"name", name_of(row)}, {"value", row.text(Column::value)}});
    finding.fixes.push_back(replace(text.at, other, false));
}

}  // namespace

const Rule scoring_division_by_zero{.id = "scoring/division-by-zero",
                                    .severity = Severity::error,
                                    .refused = false,
                                    .why = "计划值为0时，“实际值/计划值”没有意义，系统算不出得分。",
                                    .source = "财预〔2020〕10号",
                                    .check_row = find};

}  // namespace jibiao::rules
