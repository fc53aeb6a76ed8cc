// structure/blank-row: a row with level labels and nothing else, above the last row that is filled.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_blank_row(const Form& form, Report& report) {
    if (form.indicators.empty()) return;
    const int last = form.indicators.back()->row;
    for (const BlankRow& row : form.blank_rows) {
        if (row.row > last) continue;
        const Field& label = row.level2.text.empty() ? row.level1 : row.level2;
        // Below its label's own row the block has other rows: an empty one among them says nothing.
        if (label.at.row != row.row) continue;
        report.add(label.at, {{"value", label.text}});
    }
}

}  // namespace

const Rule structure_blank_row{.id = "structure/blank-row",
                               .severity = Severity::hint,
                               .refused = false,
                               .why = "只有级别名称、没有指标的行不会导出；确不涉及的，留空即可。",
                               .source = "表格识别",
                               .check_form = find_blank_row};

}  // namespace jibiao::rules
