// structure/shifted-right: a row whose cells stand one column right of their headers.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/structure/reading.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_shifted_right(const Form& form, const Indicator& row, Report& report) {
    if (row.shift != Shift::right) return;
    Finding& finding = report.add(first_moved(form, row), {{"reading", as_read(row)}});
    finding.fixes.push_back(move_back(form, row));
}

}  // namespace

const Rule structure_shifted_right{.id = "structure/shifted-right",
                                   .severity = Severity::warning,
                                   .refused = false,
                                   .why = "多出一个单元格后，整行会右移一列，数值就填到了别的列。",
                                   .source = "表格识别",
                                   .check_row = find_shifted_right};

}  // namespace jibiao::rules
