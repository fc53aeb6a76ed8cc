// monitoring/reason: a target in doubt and nothing said about why.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/rules/list.h"
#include "core/rules/monitoring/possibility_words.h"
#include "core/rules/self-evaluation/results.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_reason(const Form& form, const Indicator& row, Report& report) {
    if (form.kind != "monitoring" || !form.has(Column::reason)) return;
    const auto possibility = possibility_of(row.text(Column::possibility));
    if (!possibility || *possibility == 0 || row.not_applicable) return;
    // A ticked cause names what is lacking; a remark may say the rest.
    const bool cause = std::any_of(row.ticks.begin(), row.ticks.end(),
                                   [](const Tick& tick) { return tick.column == Column::reason; });
    if (cause || has_reason(form, row, Column::reason) || has_reason(form, row, Column::remark))
        return;
    report.add(row.at(Column::reason),
               {{"name", name_of(row)}, {"value", row.text(Column::possibility)}});
}

}  // namespace

const Rule monitoring_reason{.id = "monitoring/reason",
                             .severity = Severity::warning,
                             .refused = false,
                             .why = "不能确定完成的指标要说明偏差原因，才能及时纠偏。",
                             .source = "财预〔2019〕136号",
                             .check_row = find_reason};

}  // namespace jibiao::rules
