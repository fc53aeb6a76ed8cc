// text/truncated: a name that ends in the middle of a word.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_truncated(const Form& form, const Indicator& row, Report& report) {
    const Field& name = row.field(Column::level3);
    if (!own(row, Column::level3)) return;
    if (!ends_with_any(name.text, form.vocabulary->words("cut_off"))) return;
    if (ends_with_any(name.text, form.vocabulary->words("not_cut_off"))) return;
    report.add(name.at, {{"name", name.text}});
}

}  // namespace

const Rule text_truncated{.id = "text/truncated",
                          .severity = Severity::warning,
                          .refused = false,
                          .why = "名称断在半句，多半是复制或录入时被截断，考核的内容就不清楚。",
                          .source = "绩效目标审核要求",
                          .check_row = find_truncated};

}  // namespace jibiao::rules
