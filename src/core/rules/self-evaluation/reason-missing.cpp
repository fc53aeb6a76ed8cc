// self-evaluation/reason-missing: points lost and nothing said about why.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/self-evaluation/results.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find(const Form& form, const Indicator& row, Report& report) {
    if (!is_self_evaluation(form) || !form.has(Column::remark) || !row.weight) return;
    const auto score = score_of(row, Column::score);
    if (!score || *score >= *row.weight || has_reason(form, row, Column::remark)) return;
    report.add(row.at(Column::remark), {{"name", name_of(row)},
                                        {"score", plain(*score)},
                                        {"weight", plain(*row.weight)},
                                        {"lost", plain(*row.weight - *score)}});
}

}  // namespace

const Rule self_evaluation_reason_missing{
    .id = "self-evaluation/reason-missing",
    .severity = Severity::error,
    .refused = false,
    .why = "扣了分就要说明偏差原因和改进措施，财政部门据此判断是目标偏高还是执行不力。",
    .source = "财预〔2020〕10号",
    .check_row = find};

}  // namespace jibiao::rules
