// indicator/unit-missing: a number without a unit, neither in its column nor behind the number.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// The unit a name ends with: "(个)" of "工程数量(个)".
std::string_view unit_in_name(std::string_view folded) {
    const auto open = folded.rfind('(');
    if (open == std::string_view::npos || !folded.ends_with(')')) return {};
    return folded.substr(open + 1, folded.size() - open - 2);
}

/// The unit that goes with the end of a name ("人数" -> 人), from the word list "unit_by_name"; ""
/// when unsure.
std::string_view likely_unit(const Form& form, std::string_view name) {
    for (std::string_view pair : form.vocabulary->words("unit_by_name")) {
        const auto sign = pair.find('=');
        if (sign != pair.npos && name.ends_with(pair.substr(0, sign))) return pair.substr(sign + 1);
    }
    return {};
}

void find_unit_missing(const Form& form, const Indicator& row, Report& report) {
    const bool number = std::holds_alternative<Quantity>(row.reading.value);
    const bool bare = number && row.unit.empty() && row.op != Operator::qualitative;
    if (!bare || row.value_is_error) return;
    const bool has_column = form.has(Column::unit);
    const std::string_view in_name = unit_in_name(row.folded_name);
    if (!has_column && !in_name.empty()) return;
    const Cell at = row.at(has_column ? Column::unit : Column::value);
    const std::string& value = row.text(Column::value);
    Finding& finding =
        report.add(at, {{"name", name_of(row)}, {"value", value}}, has_column ? "" : "in-value");
    finding.refused = has_column;
    const std::string unit(in_name.empty() ? likely_unit(form, row.text(Column::level3)) : in_name);
    if (unit.empty()) return;
    const std::string text = has_column ? unit : value + unit;
    finding.fixes.push_back({"unit", {{"to", unit}}, {{at, text}}, false});
}

}  // namespace

const Rule indicator_unit_missing{.id = "indicator/unit-missing",
                                  .severity = Severity::error,
                                  .refused = true,
                                  .why = "定量指标没有计量单位，数字就没有意义；系统规定为必录项。",
                                  .source = "预算管理一体化系统 METERUNIT",
                                  .check_row = find_unit_missing};

}  // namespace jibiao::rules
