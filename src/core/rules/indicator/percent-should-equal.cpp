// indicator/percent-should-equal: at least 100 % of what cannot be more than all: word list
// "at_most_whole".
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/indicator/measure.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_percent_should_equal(const Form& form, const Indicator& row, Report& report) {
    const bool all = std::holds_alternative<Quantity>(row.reading.value) && upward(row.op) &&
                     row.unit == "%" && row.number && *row.number == Decimal(100);
    if (!all) return;
    if (!ends_with_any(bare_name(row), form.vocabulary->words("at_most_whole"))) return;
    Finding& finding =
        report.add(operator_cell(form, row), {{"name", name_of(row)},
                                              {"operator", std::string(symbol(row.op))},
                                              {"to", spelled(form, Operator::equal)}});
    if (auto fix = set_operator(form, row, Operator::equal)) finding.fixes.push_back(std::move(*fix));
}

}  // namespace

const Rule indicator_percent_should_equal{
    .id = "indicator/percent-should-equal",
    .severity = Severity::warning,
    .refused = false,
    .why = "合格率、覆盖率一类的指标最高就是100%，“≥100%”与“＝100%”是一个意思，应写“＝”。",
    .source = "绩效目标审核要求",
    .check_row = find_percent_should_equal};

}  // namespace jibiao::rules
