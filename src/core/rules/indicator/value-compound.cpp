// indicator/value-compound: two or more quantities in one cell.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_value_compound(const Form&, const Indicator& row, Report& report) {
    const auto* compound = std::get_if<Compound>(&row.reading.value);
    if (!compound) return;
    const Cell at = row.at(Column::value);
    Finding& finding = report.add(at, {{"name", name_of(row)},
                                       {"value", row.text(Column::value)},
                                       {"count", std::to_string(compound->parts.size())}});
    finding.refused = quantitative(row.op_cell.op);
    for (const Quantity& part : compound->parts) {
        const std::string kept = print(part);
        finding.fixes.push_back({"keep", {{"to", kept}}, {{at, kept}}, false});
    }
}

}  // namespace

const Rule indicator_value_compound{
    .id = "indicator/value-compound",
    .severity = Severity::error,
    .refused = false,
    .why = "一条指标只能有一个指标值，两个数值要分成两条指标分别考核。",
    .source = "财预〔2015〕88号",
    .check_row = find_value_compound};

}  // namespace jibiao::rules
