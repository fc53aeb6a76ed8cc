// funding/cost-differs: the amounts of the cost rows disagree with the budget.
// Silent unless every cost row is an amount of total cost: no unit price, rate or word among them.
// SPDX-License-Identifier: MPL-2.0
#include <optional>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/sums/money.h"

namespace jibiao::rules {
namespace {

struct Costs {
    Decimal yuan;
    bool exact = true;  ///< every row says ＝
    const Indicator* first = nullptr;
};

/// A row's cost as part of the total; empty when it may be something else.
std::optional<Decimal> total_cost(const Form& form, const Indicator& row) {
    if (contains_any(row.text(Column::level3), form.vocabulary->words("unit_prices"))) return {};
    const auto factor = yuan_in(row.unit);
    const bool counted = kind_name(row.reading.value) == "quantity" && factor && row.number;
    const bool bounded = row.op == Operator::more || row.op == Operator::at_least;
    if (!counted || bounded) return std::nullopt;
    return Decimal::product(*row.number, *factor);
}

/// The sum of all cost rows; empty when there is none or one of them is no total cost.
std::optional<Costs> add_costs(const Form& form) {
    Costs costs;
    for (const Indicator& row : form.indicators) {
        if (!is_cost(form, row) || row.not_applicable) continue;
        const auto yuan = total_cost(form, row);
        if (!yuan) return std::nullopt;
        costs.yuan = costs.yuan + *yuan;
        costs.exact = costs.exact && row.op == Operator::equal;
        if (!costs.first) costs.first = &row;
    }
    if (!costs.first) return std::nullopt;
    return costs;
}

void find_cost_differs(const Form& form, Report& report) {
    const Amount* total = form.amount("total");
    if (!total || !total->value) return;
    const std::string unit = amount_unit(form, *total);
    const auto costs = unit == "元" || unit == "万元" ? add_costs(form) : std::nullopt;
    if (!costs) return;
    const auto sum = in_unit(costs->yuan, unit);
    if (!sum) return;
    const Decimal& budget = *total->value;
    const bool wrong = costs->exact ? *sum != budget : *sum > budget;
    if (!wrong) return;
    report.add(costs->first->at(Column::value),
               {{"sum", plain(*sum)},
                {"label", total->label},
                {"total", plain(budget)},
                {"difference", plain((*sum - budget).abs())},
                {"unit", unit}},
               costs->exact ? "" : "over");
}

}  // namespace

const Rule funding_cost_differs{
    .id = "funding/cost-differs",
    .severity = Severity::warning,
    .refused = false,
    .why = "成本指标是对本项目（部门）预算的控制，各项成本之和应与预算一致，至少不能超过预算。",
    .source = "财预〔2021〕101号",
    .check_form = find_cost_differs};

}  // namespace jibiao::rules
