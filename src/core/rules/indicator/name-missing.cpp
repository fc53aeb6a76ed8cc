// indicator/name-missing: a value stands in the row, but no level-3 name.
// A row that continues the one above (its name printed once, its explanation of its own) has a
// name.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool continues(const Indicator& above, const Indicator& row) {
    return above.at(Column::level2) == row.at(Column::level2) &&
           !row.text(Column::explanation).empty();
}

void find_name_missing(const Form& form, Report& report) {
    if (!form.has(Column::level3)) return;
    const Indicator* named = nullptr;
    for (const Indicator& row : form.indicators) {
        if (!row.text(Column::level3).empty()) {
            named = &row;
            continue;
        }
        if (row.text(Column::value).empty() || (named && continues(*named, row))) continue;
        report.add(row.at(Column::level3),
                   {{"level2", row.text(Column::level2)}, {"value", row.text(Column::value)}});
    }
}

}  // namespace

const Rule indicator_name_missing{.id = "indicator/name-missing",
                                  .severity = Severity::error,
                                  .refused = true,
                                  .why = "没有三级指标名称，就不知道这个数值考核的是什么。",
                                  .source = "预算管理一体化系统必录项",
                                  .check_form = find_name_missing};

}  // namespace jibiao::rules
