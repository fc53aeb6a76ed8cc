// indicator/unit-on-qualitative: a qualitative row with a unit.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_unit_on_qualitative(const Form& form, const Indicator& row, Report& report) {
    const Field& unit = row.field(Column::unit);
    if (row.op_cell.op != Operator::qualitative || unit.text.empty()) return;
    if (row.op_cell.spelling == Spelling::unspecific) return;
    if (form.vocabulary->words("not_applicable").has(fold_label(unit.text))) return;
    Finding& finding = report.add(unit.at, {{"name", name_of(row)}, {"value", unit.text}});
    finding.fixes.push_back(clear(unit.at, true));
}

}  // namespace

const Rule indicator_unit_on_qualitative{
    .id = "indicator/unit-on-qualitative",
    .severity = Severity::error,
    .refused = false,
    .why = "定性指标用文字描述状态，没有计量单位；系统要求该列留空。",
    .source = "预算管理一体化系统 METERUNIT",
    .check_row = find_unit_on_qualitative};

}  // namespace jibiao::rules
