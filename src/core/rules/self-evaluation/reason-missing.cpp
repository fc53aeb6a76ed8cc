// self-evaluation/reason-missing: points lost and nothing said about why.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/self-evaluation/results.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// 偏差原因分析及改进措施; a plain 备注 asks for no reason.
bool asks_for_reasons(const Form& form) {
    return std::any_of(form.headers.begin(), form.headers.end(), [](const Header& header) {
        return header.column == Column::remark &&
               contains_any(fold_label(header.text), {"原因", "措施", "分析", "说明"});
    });
}

void find_reason_missing(const Form& form, const Indicator& row, Report& report) {
    if (!is_self_evaluation(form) || !row.weight || !asks_for_reasons(form)) return;
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
    .check_row = find_reason_missing};

}  // namespace jibiao::rules
