// structure/shifted-left: a row whose cells stand one column left of their headers.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/structure/reading.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_shifted_left(const Form& form, const Indicator& row, Report& report) {
    if (row.shift != Shift::left) return;
    Finding& finding = report.add(first_moved(form, row), {{"reading", as_read(row)}});
    finding.fixes.push_back(move_back(form, row));
}

}  // namespace

const Rule structure_shifted_left{.id = "structure/shifted-left",
                                  .severity = Severity::warning,
                                  .refused = false,
                                  .why = "合并单元格丢失后，整行会左移一列，数值就填到了别的列。",
                                  .source = "表格识别",
                                  .check_row = find_shifted_left};

}  // namespace jibiao::rules
