// weight/not-positive: a weight of zero or less.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_not_positive(const Form&, const Indicator& row, Report& report) {
    if (!row.weight || *row.weight > Decimal(0) || row.not_applicable) return;
    report.add(row.at(Column::weight),
               {{"name", name_of(row)}, {"value", row.text(Column::weight)}});
}

}  // namespace

const Rule weight_not_positive{.id = "weight/not-positive",
                               .severity = Severity::error,
                               .refused = true,
                               .why = "权重为0或负数的指标不参与考核，系统不予保存。",
                               .source = "预算管理一体化系统",
                               .check_row = find_not_positive};

}  // namespace jibiao::rules
