// structure/header-missing: no column for 一级指标, 二级指标, 三级指标 or 指标值.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/structure/required.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_header_missing(const Form& form, Report& report) {
    if (form.shares_header) return;
    const Cell at = form.headers.empty() ? Cell{form.header_row, form.range.first.column}
                                         : form.headers.front().at;
    for (Column column : missing_columns(form))
        report.add(at, {{"column", std::string(printed_name(column))}});
}

}  // namespace

const Rule structure_header_missing{
    .id = "structure/header-missing",
    .severity = Severity::error,
    .refused = false,
    .why = "一级、二级、三级指标和指标值四列是指标表的骨架，少一列就无法检查和导出。",
    .source = "财预〔2015〕88号",
    .check_form = find_header_missing};

}  // namespace jibiao::rules
