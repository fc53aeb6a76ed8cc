// weight/too-many-decimals: the budget system cuts a weight off after two decimals.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

constexpr int kept_decimals = 2;

void find_too_many_decimals(const Form&, const Indicator& row, Report& report) {
    if (!row.weight || row.weight->trimmed().decimals() <= kept_decimals) return;
    const Cell at = row.at(Column::weight);
    Finding& finding = report.add(at, {{"name", name_of(row)}, {"value", plain(*row.weight)}});
    // Not safe: it changes the weight, and with it the total.
    finding.fixes.push_back(replace(at, plain(row.weight->rounded(kept_decimals)), false));
}

}  // namespace

const Rule weight_too_many_decimals{
    .id = "weight/too-many-decimals",
    .severity = Severity::warning,
    .refused = false,
    .why = "系统只保留两位小数，多余的直接截去而不是四舍五入，权重合计会因此对不上。",
    .source = "预算管理一体化系统 WEIGHT(5,2)",
    .check_row = find_too_many_decimals};

}  // namespace jibiao::rules
