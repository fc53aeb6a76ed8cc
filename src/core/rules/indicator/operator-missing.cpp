// indicator/operator-missing: a number without a sign, neither in its column nor in front of it.
// A warning in forms that have no column for the sign.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_operator_missing(const Form& form, const Indicator& row, Report& report) {
    const bool number_alone = std::holds_alternative<Quantity>(row.reading.value) &&
                              row.reading.writing.op.spelling == Spelling::empty &&
                              row.op_cell.spelling == Spelling::empty;
    if (!number_alone || row.not_applicable) return;
    const bool has_column = form.has(Column::op);
    Finding& finding = report.add(operator_cell(form, row),
                                  {{"name", name_of(row)}, {"value", row.text(Column::value)}},
                                  has_column ? "" : "in-value");
    if (!has_column) {
        finding.refused = false;
        finding.severity = form.settings.severity(indicator_operator_missing.id, Severity::warning);
    }
    offer_operators(form, row, finding);
}

}  // namespace

const Rule indicator_operator_missing{
    .id = "indicator/operator-missing",
    .severity = Severity::error,
    .refused = true,
    .why = "没有计算符号，就分不清是“至少”“等于”还是“不超过”，得分无法计算。",
    .source = "预算管理一体化系统（计算符号）",
    .check_row = find_operator_missing};

}  // namespace jibiao::rules
