// indicator/value-missing: a row without a value.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// An explanation that may hold a number: a digit, or a character of full width.
bool may_hold_number(std::string_view text) {
    return text.find_first_of("0123456789\xEF") != std::string_view::npos;
}

/// "≥98%" in the explanation column: the value stands one column too far left.
bool value_beside(const Indicator& row) {
    if (!may_hold_number(row.text(Column::explanation))) return false;
    const Reading beside = read_value(row.text(Column::explanation));
    const auto* quantity = std::get_if<Quantity>(&beside.value);
    return quantity && quantity->op != Operator::none && row.shift == Shift::none;
}

/// Someone began to fill in the row: a scoring text or basis alone may be printed by the form.
bool begun(const Indicator& row) {
    for (Column column :
         {Column::level3, Column::explanation, Column::op, Column::unit, Column::weight})
        if (!row.text(column).empty()) return true;
    return false;
}

void find_value_missing(const Form& form, const Indicator& row, Report& report) {
    const Field& value = row.field(Column::value);
    if (!form.has(Column::value) || !value.text.empty()) return;
    if (!begun(row) || row.not_applicable) return;
    Args args{{"name", name_of(row)}};
    if (value_beside(row)) {
        const Field& beside = row.field(Column::explanation);
        args.push_back({"value", beside.text});
        Finding& finding = report.add(value.at, std::move(args), "beside");
        finding.fixes.push_back(
            {"move", {{"to", beside.text}}, {{value.at, beside.text}, {beside.at, ""}}, false});
        return;
    }
    report.add(value.at, std::move(args), row.op == Operator::qualitative ? "qualitative" : "");
}

}  // namespace

const Rule indicator_value_missing{
    .id = "indicator/value-missing",
    .severity = Severity::error,
    .refused = true,
    .why = "没有指标值，年终就无法判断是否完成；定性指标也要写明预期达到的状态。",
    .source = "财预〔2015〕88号；预算管理一体化系统必录项",
    .check_row = find_value_missing};

}  // namespace jibiao::rules
