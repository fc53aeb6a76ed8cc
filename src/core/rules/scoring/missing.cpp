// scoring/missing: no scoring standard where other rows of the form have one.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool filled(const Indicator& row) {
    return !row.text(Column::scoring).empty();
}

/// The usual proportional standard; only where more is better and there is something to divide by.
void offer(const Form& form, const Indicator& row, Finding& finding) {
    const auto weight = form.weight_of(row);
    const bool ratio = upward(row.op) && row.number && *row.number > Decimal(0);
    if (!weight || !ratio) return;
    const std::string text =
        "达到计划值得满分" + plain(*weight) + "分，否则按实际值/计划值*指标分值计分。";
    finding.fixes.push_back(replace(row.at(Column::scoring), text, false));
}

void find(const Form& form, Report& report) {
    const auto& rows = form.indicators;
    if (!form.has(Column::scoring) || std::none_of(rows.begin(), rows.end(), filled)) return;
    for (const Indicator& row : rows) {
        const bool half_typed = row.text(Column::level3).empty() || row.text(Column::value).empty();
        if (filled(row) || half_typed || not_applicable(form, row)) continue;
        Finding& finding = report.add(row.at(Column::scoring), {{"name", name_of(row)}});
        offer(form, row, finding);
    }
}

}  // namespace

const Rule scoring_missing{.id = "scoring/missing",
                           .severity = Severity::error,
                           .refused = false,
                           .why = "没有评分标准，年终这一条就没法打分。",
                           .source = "预算管理一体化系统 KPI_EVALSTD",
                           .check_form = find};

}  // namespace jibiao::rules
