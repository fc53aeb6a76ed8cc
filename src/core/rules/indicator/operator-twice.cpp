// indicator/operator-twice: a sign in its column and again in the value.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_operator_twice(const Form& form, const Indicator& row, Report& report) {
    const Operator in_value = operator_of(row.reading.value);
    const bool twice = row.op_cell.op != Operator::none && quantitative(in_value) &&
                       row.reading.writing.op.spelling != Spelling::empty &&
                       std::holds_alternative<Quantity>(row.reading.value);
    if (!twice || row.op_cell.spelling == Spelling::unspecific) return;
    const bool same = row.op_cell.op == in_value;
    const Cell at = row.at(Column::value);
    const std::string rest = without_operator(row.reading);
    Finding& finding = report.add(at,
                                  {{"name", name_of(row)},
                                   {"operator", row.op_cell.text},
                                   {"value", row.text(Column::value)}},
                                  same ? "" : "differs");
    if (same) {
        finding.fixes.push_back(replace(at, rest, true));
        return;
    }
    for (Operator op : {in_value, row.op_cell.op})
        if (quantitative(op)) finding.fixes.push_back(*set_operator(form, row, op));
}

}  // namespace

const Rule indicator_operator_twice{
    .id = "indicator/operator-twice",
    .severity = Severity::warning,
    .refused = false,
    .why = "计算符号已有单独一列，指标值里再写一次，导入时会当成数字以外的内容。",
    .source = "预算管理一体化系统",
    .check_row = find_operator_twice};

}  // namespace jibiao::rules
