// self-evaluation/score-formula: a score that does not follow from target, result and scoring
// standard.
//
// The row's own scoring standard counts, else the national way. Silent where either cannot be
// computed, where rounding explains the difference, and where a reason is given for points lost on
// a target that was reached. SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/self-evaluation/results.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// Half a unit of the last digit written.
Decimal half_digit(const Decimal& number) {
    const auto places = static_cast<std::size_t>(number.decimals());
    return *Decimal::parse("0." + std::string(places, '0') + "5");
}

/// What rounding may hide: half a point of a whole score, else its last digit (some cut it off), and
/// half a digit of a rate that was itself rounded.
Decimal tolerance(const Decimal& score, const Achievement& result) {
    constexpr int digits = 4, most_decimals = 2;
    const Decimal half = half_digit(score.rounded(std::min(score.decimals(), most_decimals)));
    const Decimal own = score.decimals() == 0 ? half : half + half;
    if (result.unit != "%" || result.target.is_zero()) return own;
    const auto hidden = Decimal::product(half_digit(result.actual.trimmed()), result.weight);
    const auto share =
        hidden ? Decimal::quotient(*hidden, result.target.abs(), digits) : std::nullopt;
    return share ? own + *share : own;
}

std::string shown(const ScoreRange& range) {
    const std::string low = plain(range.low);
    return range.low == range.high ? low : low + "至" + plain(range.high);
}

std::optional<ScoreRange> expected(const Indicator& row, const Achievement& result) {
    return row.text(Column::scoring).empty() ? evaluate_standard(result)
                                             : evaluate(row.scoring, result);
}

void find_score_formula(const Form& form, const Indicator& row, Report& report) {
    if (!is_self_evaluation(form)) return;
    const auto score = score_of(row, Column::score);
    const auto result = achievement_of(row);
    if (!score || !result || *score > *row.weight) return;
    const auto range = expected(row, *result);
    if (!range) return;
    const Decimal hidden = tolerance(*score, *result);
    if (*score >= range->low - hidden && *score <= range->high + hidden) return;
    const bool full = reached(result->op, result->actual, result->target);
    if (full && *score < range->low) {
        // Points lost for another reason, or for more than was planned.
        const bool more = result->op == Operator::equal && result->actual > result->target;
        if (more || has_reason(form, row, Column::remark)) return;
    }
    const Cell at = row.at(Column::score);
    Finding& finding =
        report.add(at,
                   {{"name", name_of(row)},
                    {"target", std::string(symbol(row.op)) + plain(*row.number) + row.unit},
                    {"actual", row.text(Column::actual)},
                    {"weight", plain(*row.weight)},
                    {"score", plain(*score)},
                    {"expected", shown(*range)}},
                   full ? "reached" : "");
    if (range->low == range->high) finding.fixes.push_back(replace(at, plain(range->low), false));
}

}  // namespace

const Rule self_evaluation_score_formula{.id = "self-evaluation/score-formula",
                                         .severity = Severity::warning,
                                         .refused = false,
                                         .why =
                                             "定量指标达到指标值得满分，未达到的按完成值与指标值的"
                                             "比例计分；表上写了评分标准的，按评分标准计分。",
                                         .source = "财预〔2020〕10号",
                                         .check_row = find_score_formula};

}  // namespace jibiao::rules
