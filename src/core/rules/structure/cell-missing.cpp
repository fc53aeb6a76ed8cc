// structure/cell-missing: a row of one sentence: the goal was typed where a name belongs, and the
// cells behind it were lost.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/indicator/measure.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

constexpr std::size_t longest_name = 15;

/// Nothing but the level-3 cell is filled in this row.
bool stands_alone(const Form& form, const Indicator& row) {
    for (int i = static_cast<int>(Column::op); i < column_count; ++i) {
        const Column column = static_cast<Column>(i);
        if (form.has(column) && !row.text(column).empty() && own(row, column)) return false;
    }
    return true;
}

void find_cell_missing(const Form& form, const Indicator& row, Report& report) {
    const Field& name = row.field(Column::level3);
    if (length(name.text) <= longest_name || !own(row, Column::level3)) return;
    if (!form.has(Column::value) || !stands_alone(form, row)) return;
    if (ends_with_any(bare_name(row), form.vocabulary->words("measure_tails"))) return;
    report.add(name.at, {{"name", shortened(name.text)}});
}

}  // namespace

const Rule structure_cell_missing{
    .id = "structure/cell-missing",
    .severity = Severity::warning,
    .refused = false,
    .why = "一行里只有一句话，多半是把目标描述填进了名称，名称和指标值都丢了。",
    .source = "绩效目标审核要求",
    .check_row = find_cell_missing};

}  // namespace jibiao::rules
