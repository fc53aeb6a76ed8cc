// indicator/value-not-number: a quantitative sign with words, an unreadable number or a cell error.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool says_number(const OperatorReading& op) {
    return quantitative(op.op) || contains(op.text, "定量");
}

void find_value_not_number(const Form& form, const Indicator& row, Report& report) {
    const bool unreadable = std::holds_alternative<Unreadable>(row.reading.value);
    const bool words = std::holds_alternative<Qualitative>(row.reading.value);
    const bool wrong = unreadable || (words && says_number(row.op_cell));
    if (!row.value_is_error && (!wrong || row.not_applicable)) return;
    const Cell at = row.at(Column::value);
    Args args{{"name", name_of(row)}, {"value", row.text(Column::value)}};
    if (row.value_is_error || unreadable) {
        report.add(at, std::move(args), row.value_is_error ? "cell-error" : "unreadable");
        return;
    }
    args.emplace_back("operator", row.op_cell.text);
    Finding& finding = report.add(at, std::move(args));
    finding.fixes.push_back(*set_operator(form, row, Operator::qualitative));
}

}  // namespace

const Rule indicator_value_not_number{
    .id = "indicator/value-not-number",
    .severity = Severity::error,
    .refused = true,
    .why = "定量指标的指标值只能填数字，文字描述的指标请把计算符号改为“定性”。",
    .source = "预算管理一体化系统（指标值）",
    .check_row = find_value_not_number};

}  // namespace jibiao::rules
