// funding/execution-rate: the rate of budget execution, or its score, is computed wrongly.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/rules/funding/execution.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

constexpr int usual_points = 10;

/// Points times rate, at most all of them; rounding of rate or score explains five hundredths.
void check_score(const Form& form, Report& report) {
    const Execution execution = execution_of(form, "total");
    constexpr int exact_decimals = 6;
    const auto percent = percent_executed(execution, exact_decimals);
    if (!percent || !execution.score) return;
    const Decimal points = execution.points ? *execution.points->value : Decimal(usual_points);
    const auto product = Decimal::product(points, *percent);
    const auto exact = product ? Decimal::quotient(*product, 100, exact_decimals) : std::nullopt;
    if (!exact) return;
    const Decimal expected = std::min(*exact, points);
    const Decimal& score = *execution.score->value;
    const auto places = static_cast<std::size_t>(score.decimals());
    const auto half = Decimal::parse("0." + std::string(places, '0') + "5");
    const Decimal hidden = std::max(*Decimal::parse("0.05"), half.value_or(Decimal(0)));
    if ((score - expected).abs() <= hidden) return;
    const Decimal right = expected.rounded(2);
    Finding& finding = report.add(execution.score->at,
                                  {{"label", execution.score->label},
                                   {"score", plain(score)},
                                   {"points", plain(points)},
                                   {"rate", plain(percent->rounded(2)) + "%"},
                                   {"expected", plain(right)}},
                                  "score");
    if (!execution.score->formula)
        finding.fixes.push_back(replace(execution.score->at, plain(right), false));
}

void find_execution_rate(const Form& form, Report& report) {
    if (form.kind != "self-evaluation") return;
    report_rates(form, report);
    check_score(form, report);
}

}  // namespace

const Rule funding_execution_rate{
    .id = "funding/execution-rate",
    .severity = Severity::error,
    .refused = false,
    .why = "执行率＝全年执行数÷全年预算数，得分＝分值×执行率、最高为满分；算错会带错总分。",
    .source = "财预〔2020〕10号",
    .check_form = find_execution_rate};

}  // namespace jibiao::rules
