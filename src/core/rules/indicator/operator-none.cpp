// indicator/operator-none: 无, — or 定量 in the operator column.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_operator_none(const Form& form, const Indicator& row, Report& report) {
    if (row.op_cell.spelling != Spelling::unspecific || own_spelling(form, row.op_cell.text))
        return;
    if (row.not_applicable) return;
    const bool number = std::holds_alternative<Quantity>(row.reading.value);
    const bool sign_in_value = quantitative(operator_of(row.reading.value));
    const bool quantitative_word = row.op_cell.op != Operator::qualitative;
    if (quantitative_word && (sign_in_value || !number)) return;
    Args args{{"name", name_of(row)}, {"value", row.op_cell.text}};
    if (number) {
        Finding& finding = report.add(row.at(Column::op), args, "number");
        offer_operators(form, row, finding);
        return;
    }
    Finding& finding = report.add(row.at(Column::op), args);
    finding.fixes.push_back(
        replace(row.at(Column::op), spelled(form, Operator::qualitative), true));
}

}  // namespace

const Rule indicator_operator_none{
    .id = "indicator/operator-none",
    .severity = Severity::warning,
    .refused = false,
    .why = "“无”“—”不是计算符号：文字描述的指标应选“定性”，有数值的应选具体符号。",
    .source = "预算管理一体化系统（计算符号）",
    .check_row = find_operator_none};

}  // namespace jibiao::rules
