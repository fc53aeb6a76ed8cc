// indicator/satisfaction-not-numeric: a satisfaction indicator whose target is a word.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_satisfaction_not_numeric(const Form& form, const Indicator& row, Report& report) {
    const Vocabulary& words = *form.vocabulary;
    const bool satisfaction =
        words.standard_level1(row.text(Column::level1)) == "满意度指标" ||
        words.standard_level2(row.text(Column::level2)) == "服务对象满意度指标";
    if (!satisfaction || row.not_applicable) return;
    if (!std::holds_alternative<Qualitative>(row.reading.value)) return;
    report.add(row.at(Column::value), {{"name", name_of(row)}, {"value", row.text(Column::value)}});
}

}  // namespace

const Rule indicator_satisfaction_not_numeric{
    .id = "indicator/satisfaction-not-numeric",
    .severity = Severity::warning,
    .refused = false,
    .why = "满意度由调查得出，是百分比；写成“较好”就无从调查和核对。",
    .source = "财预〔2021〕101号",
    .check_row = find_satisfaction_not_numeric};

}  // namespace jibiao::rules
