// indicator/operator-illegal: a sign that means none of the six.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_operator_illegal(const Form& form, const Indicator& row, Report& report) {
    const OperatorReading& column = row.op_cell;
    const OperatorReading& inside = row.reading.writing.op;
    // Without a template the column may mean something else: 约束性, 正向.
    const bool foreign = column.spelling == Spelling::foreign && form.form_template;
    const bool in_column = column.spelling == Spelling::illegal || foreign;
    if (!in_column && inside.spelling != Spelling::illegal) return;
    if (own_spelling(form, column.text)) return;
    Finding& finding =
        report.add(row.at(in_column ? Column::op : Column::value),
                   {{"name", name_of(row)}, {"value", (in_column ? column : inside).text}});
    if (std::holds_alternative<Quantity>(row.reading.value))
        return offer_operators(form, row, finding);
    const bool words_only = std::holds_alternative<Qualitative>(row.reading.value);
    if (in_column && words_only)
        finding.fixes.push_back(*set_operator(form, row, Operator::qualitative));
}

}  // namespace

const Rule indicator_operator_illegal{
    .id = "indicator/operator-illegal",
    .severity = Severity::error,
    .refused = false,
    .why = "系统只认≥、＞、＝、＜、≤和“定性”，别的符号导入时无法识别。",
    .source = "预算管理一体化系统（计算符号）",
    .check_row = find_operator_illegal};

}  // namespace jibiao::rules
