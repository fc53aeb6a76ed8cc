// indicator/operator-variant: another spelling of a sign than the form's own.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// The keyboard's own = > < and 定性指标 are no fault where the form lists no spelling of its own.
bool fine(const Form& form, const std::string& sign) {
    const bool listed = form.form_template && !form.form_template->operators.empty();
    const bool ordinary = sign.size() == 1 || sign == "定性指标";
    return own_spelling(form, sign) || (!listed && ordinary);
}

void find_operator_variant(const Form& form, const Indicator& row, Report& report) {
    const OperatorReading& column = row.op_cell;
    if (column.spelling == Spelling::variant && !fine(form, column.text)) {
        const std::string standard = spelled(form, column.op);
        Finding& finding =
            report.add(row.at(Column::op), {{"value", column.text}, {"to", standard}});
        finding.fixes.push_back(replace(row.at(Column::op), standard, true));
    }
    const auto& [value, writing] = row.reading;
    const bool number =
        std::holds_alternative<Quantity>(value) || std::holds_alternative<Interval>(value);
    if (!number || writing.op.spelling != Spelling::variant) return;
    if (fine(form, writing.op.text)) return;
    const std::string standard(symbol(writing.op.op));
    Finding& finding =
        report.add(row.at(Column::value), {{"value", writing.op.text}, {"to", standard}});
    finding.fixes.push_back(replace(row.at(Column::value), rewritten(row.reading, value), true));
}

}  // namespace

const Rule indicator_operator_variant{
    .id = "indicator/operator-variant",
    .severity = Severity::hint,
    .refused = false,
    .why = "同一符号有多种写法，统一成规定写法后系统才能识别，筛选和汇总也不会漏。",
    .source = "预算管理一体化系统（计算符号）",
    .check_row = find_operator_variant};

}  // namespace jibiao::rules
