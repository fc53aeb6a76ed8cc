// indicator/row-not-applicable: 无 or 不涉及 in every cell of the row.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_row_not_applicable(const Form& form, const Indicator& row, Report& report) {
    if (row.text(Column::value).empty() || !row.not_applicable) return;
    Finding& finding = report.add(row.at(Column::level3), {{"level2", row.text(Column::level2)},
                                                           {"value", row.text(Column::value)}});
    Fix fix = clear_row(form, row);
    fix.safe = true;
    finding.fixes.push_back(std::move(fix));
}

}  // namespace

const Rule indicator_row_not_applicable{.id = "indicator/row-not-applicable",
                                        .severity = Severity::hint,
                                        .refused = false,
                                        .why = "不涉及的指标留空即可；填“无”会被当成一条指标导出。",
                                        .source = "绩效目标审核要求",
                                        .check_row = find_row_not_applicable};

}  // namespace jibiao::rules
