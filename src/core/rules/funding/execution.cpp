// Budget execution in a funding grid.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/funding/execution.h"

#include <algorithm>
#include <string>

#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

const Amount* number_at(const Form& form, std::string_view column, std::string_view row) {
    const Amount* amount = form.amount(std::string(column) + '.' + std::string(row));
    return amount && amount->value ? amount : nullptr;
}

/// Half a unit of the last digit printed, at least one per mille.
Decimal tolerance(const Decimal& printed) {
    const auto places = static_cast<std::size_t>(printed.decimals());
    const auto half = Decimal::parse("0." + std::string(places, '0') + "5");
    return std::max(*Decimal::parse("0.1"), half.value_or(Decimal(0)));
}

/// A rate without its sign may be 96.5 or 0.965.
bool agrees(const Amount& rate, const Decimal& percent) {
    const Decimal& printed = *rate.value;
    if ((printed - percent).abs() <= tolerance(printed)) return true;
    const auto hundredfold = Decimal::product(printed, 100);
    return rate.unit.empty() && hundredfold &&
           (*hundredfold - percent).abs() <= *Decimal::parse("0.5");
}

/// The right rate, written like the wrong one.
std::string like(const Amount& rate, const Execution& execution) {
    constexpr int most_decimals = 2;
    const int decimals = std::min(rate.value->decimals(), most_decimals);
    const bool fraction = rate.unit.empty() && rate.value->abs() <= Decimal(1);
    if (!fraction) return plain(*percent_executed(execution, decimals)) + rate.unit;
    return plain(*Decimal::quotient(*execution.executed->value, *execution.budget->value,
                                    most_decimals + 2));
}

}  // namespace

Execution execution_of(const Form& form, std::string_view row) {
    const Amount* adjusted = number_at(form, "adjusted", row);
    return {adjusted ? adjusted : number_at(form, "initial", row), number_at(form, "executed", row),
            number_at(form, "execution_rate", row), number_at(form, "execution_score", row),
            number_at(form, "execution_points", row)};
}

std::optional<Decimal> percent_executed(const Execution& execution, int decimals) {
    if (!execution.budget || !execution.executed) return std::nullopt;
    const auto hundredfold = Decimal::product(*execution.executed->value, 100);
    return hundredfold ? Decimal::quotient(*hundredfold, *execution.budget->value, decimals)
                       : std::nullopt;
}

bool zero_over_zero(const Execution& execution) {
    return execution.budget && execution.executed && execution.budget->value->is_zero() &&
           execution.executed->value->is_zero();
}

void report_rates(const Form& form, Report& report) {
    constexpr int shown_decimals = 2, exact_decimals = 6;
    for (const std::string_view row : grid_rows) {
        const Execution execution = execution_of(form, row);
        const auto percent = percent_executed(execution, exact_decimals);
        if (!percent || !execution.rate || agrees(*execution.rate, *percent)) continue;
        const Amount& rate = *execution.rate;
        Finding& finding =
            report.add(rate.at, {{"label", rate.label},
                                 {"rate", rate.text},
                                 {"executed", plain(*execution.executed->value)},
                                 {"budget", plain(*execution.budget->value)},
                                 {"expected", plain(percent->rounded(shown_decimals)) + "%"}});
        if (!rate.formula) finding.fixes.push_back(replace(rate.at, like(rate, execution), false));
    }
}

}  // namespace jibiao::rules
