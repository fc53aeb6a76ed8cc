// scoring/missing: no scoring standard where other rows of the form have one.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/rules/list.h"
#include "core/rules/scoring/standard.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool filled(const Indicator& row) {
    return !row.text(Column::scoring).empty();
}

void find_missing(const Form& form, Report& report) {
    const auto& rows = form.indicators;
    if (!form.has(Column::scoring) || std::none_of(rows.begin(), rows.end(), filled)) return;
    for (const Indicator& row : rows) {
        const bool half_typed = row.text(Column::level3).empty() || row.text(Column::value).empty();
        if (filled(row) || half_typed || row.not_applicable) continue;
        Finding& finding = report.add(row.at(Column::scoring), {{"name", name_of(row)}});
        offer_standard(form, row, finding);
    }
}

}  // namespace

const Rule scoring_missing{.id = "scoring/missing",
                           .severity = Severity::error,
                           .refused = false,
                           .why = "没有评分标准，年终这一条就没法打分。",
                           .source = "预算管理一体化系统 KPI_EVALSTD",
                           .check_form = find_missing};

}  // namespace jibiao::rules
