// scoring/rewards-overshoot: actual divided by target where smaller is better.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_rewards_overshoot(const Form&, const Indicator& row, Report& report) {
    if (!own(row, Column::scoring)) return;
    const bool smaller_is_better = downward(row.op);
    // A target of zero cannot be divided by: scoring/division-by-zero.
    if (!smaller_is_better || !row.number || row.number->is_zero()) return;
    const Field& text = row.field(Column::scoring);
    const Scoring& scoring = row.scoring;
    const auto* proportion = scoring.as<scoring::Proportion>();
    if (!proportion || proportion->by != scoring::Proportion::By::actual_by_target) return;
    Args args{{"name", name_of(row)}, {"operator", std::string(symbol(row.op))}};
    if (scoring.full_marks)
        args.insert(args.end(), {{"actual", plain(*row.number + *row.number) + row.unit},
                                 {"points", plain(*scoring.full_marks + *scoring.full_marks)},
                                 {"marks", plain(*scoring.full_marks)}});
    Finding& finding = report.add(text.at, args, scoring.full_marks ? "example" : "");
    const scoring::Proportion other{scoring::Proportion::By::excess, proportion->reached};
    finding.fixes.push_back(replace(text.at, print(Scoring{other, scoring.full_marks}), false));
}

}  // namespace

const Rule scoring_rewards_overshoot{
    .id = "scoring/rewards-overshoot",
    .severity = Severity::error,
    .refused = false,
    .why = "“不超过”的指标用“实际值/计划值”计分，超得越多得分越高，与目标相反。",
    .source = "财预〔2020〕10号",
    .check_row = find_rewards_overshoot};

}  // namespace jibiao::rules
