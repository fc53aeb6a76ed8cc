// self-evaluation/actual-missing: a target without the value that was achieved.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/self-evaluation/results.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_actual_missing(const Form& form, const Indicator& row, Report& report) {
    if (!is_self_evaluation(form) || !form.has(Column::actual) || !row.text(Column::actual).empty())
        return;
    // A row that is not filled in at all is reported where its target is missing.
    if (row.text(Column::value).empty() || row.not_applicable) return;
    report.add(row.at(Column::actual),
               {{"name", name_of(row)}, {"target", row.text(Column::value)}});
}

}  // namespace

const Rule self_evaluation_actual_missing{
    .id = "self-evaluation/actual-missing",
    .severity = Severity::error,
    .refused = false,
    .why = "自评是拿实际完成值与指标值比；没有实际完成值，得分就没有依据。",
    .source = "财预〔2020〕10号",
    .check_row = find_actual_missing};

}  // namespace jibiao::rules
