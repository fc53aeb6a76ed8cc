// indicator/cost-not-amount: a cost that is a rate or a word instead of an amount or a unit price.
// Rates of cost control (成本节约率) and the social and ecological costs of 2021 may be both.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_cost_not_amount(const Form& form, const Indicator& row, Report& report) {
    const std::string level2 = form.vocabulary->standard_level2(row.text(Column::level2));
    const bool money_wanted = level2 == "成本指标" || level2 == "经济成本指标";
    if (!money_wanted || row.not_applicable) return;
    if (contains_any(row.text(Column::level3), form.vocabulary->words("cost_rates"))) return;
    const bool rate = std::holds_alternative<Quantity>(row.reading.value) && row.unit == "%";
    const bool words = std::holds_alternative<Qualitative>(row.reading.value);
    if (!rate && !words) return;
    std::string value = row.text(Column::value);
    if (rate && !contains(value, "%")) value += row.unit;
    report.add(row.at(Column::value), {{"name", name_of(row)}, {"value", value}},
               rate ? "" : "words");
}

}  // namespace

const Rule indicator_cost_not_amount{
    .id = "indicator/cost-not-amount",
    .severity = Severity::warning,
    .refused = false,
    .why = "成本指标是对花多少钱的控制，应填金额或单价；比率和文字控制不了成本。",
    .source = "财预〔2021〕101号",
    .check_row = find_cost_not_amount};

}  // namespace jibiao::rules
