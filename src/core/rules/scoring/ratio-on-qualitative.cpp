// scoring/ratio-on-qualitative: a ratio on a qualitative indicator.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/scoring/scoring.h"

namespace jibiao::rules {
namespace {

/// The national bands of qualitative indicators.
std::string bands(const Scoring& scoring) {
    const std::string full = scoring.full_marks ? "满分" + plain(*scoring.full_marks) + "分。" : "";
    return full +
           "达成年度指标,得满分的100%-80%(含);部分达成并具有一定效果,得满分的80%-60%(含);"
           "未达成且效果较差,得满分的60%-0%。";
}

void find(const Form& form, const Indicator& row, Report& report) {
    if (!own(row, Column::scoring)) return;
    const Field& text = row.field(Column::scoring);
    const Scoring scoring = read_scoring(text.text);
    if (scoring.kind != ScoringKind::ratio && scoring.kind != ScoringKind::reverse_ratio) return;
    const bool words_only = std::holds_alternative<Qualitative>(row.reading.value) &&
                            row.op == Operator::none && row.op_cell.spelling == Spelling::empty;
    if (row.op != Operator::qualitative && !words_only) return;
    if (not_applicable(form, row)) return;
    Finding& finding = report.add(text.at, {{"name", name_of(row)}});
    finding.fixes.push_back(replace(text.at, bands(scoring), false));
}

}  // namespace

const Rule scoring_ratio_on_qualitative{
    .id = "scoring/ratio-on-qualitative",
    .severity = Severity::error,
    .refused = false,
    .why = "定性指标没有数值，不能按“实际值/计划值”计分，应按完成程度分档。",
    .source = "财预〔2020〕10号",
    .check_row = find};

}  // namespace jibiao::rules
