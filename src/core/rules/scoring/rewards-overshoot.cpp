// scoring/rewards-overshoot: actual divided by target where smaller is better.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/scoring/scoring.h"

namespace jibiao::rules {
namespace {

void find(const Form&, const Indicator& row, Report& report) {
    if (!own(row, Column::scoring)) return;
    const bool smaller_is_better = downward(row.op);
    // A target of zero cannot be divided by: scoring/division-by-zero.
    if (!smaller_is_better || !row.number || row.number->is_zero()) return;
    const Field& text = row.field(Column::scoring);
    const Scoring scoring = read_scoring(text.text);
    if (scoring.kind != ScoringKind::ratio) return;
    Args args{{"name", name_of(row)}, {"operator", std::string(symbol(row.op))}};
    std::string full;
    if (scoring.full_marks) {
        full = plain(*scoring.full_marks);
        args.insert(args.end(), {{"actual", plain(*row.number + *row.number) + row.unit},
                                 {"points", plain(*scoring.full_marks + *scoring.full_marks)},
                                 {"marks", full}});
        full += "分";
    }
    Finding& finding = report.add(text.at, args, full.empty() ? "" : "example");
    const std::string other =
        "达到计划值得满分" + full + ",否则按(1-(实际值-计划值)/计划值)*指标分值计分,扣完为止。";
    finding.fixes.push_back(replace(text.at, other, false));
}

}  // namespace

const Rule scoring_rewards_overshoot{
    .id = "scoring/rewards-overshoot",
    .severity = Severity::error,
    .refused = false,
    .why = "“不超过”的指标用“实际值/计划值”计分，超得越多得分越高，与目标相反。",
    .source = "财预〔2020〕10号",
    .check_row = find};

}  // namespace jibiao::rules
