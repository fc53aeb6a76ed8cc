// indicator/qualitative-boolean: a value of 是 or 否, without a scoring standard that says what
// each is worth. SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool scored(const Indicator& row) {
    const std::string& scoring = row.text(Column::scoring);
    return contains(scoring, "直接赋分") || contains(scoring, "得");
}

void find_qualitative_boolean(const Form& form, const Indicator& row, Report& report) {
    const auto* words = std::get_if<Qualitative>(&row.reading.value);
    if (!words || row.not_applicable || scored(row)) return;
    const std::string text = fold_label(words->text);
    if (form.vocabulary->words("not_applicable").has(text)) return;
    if (!form.vocabulary->words("yes_no").has(text)) return;
    report.add(row.at(Column::value), {{"name", name_of(row)}, {"value", words->text}});
}

}  // namespace

const Rule indicator_qualitative_boolean{
    .id = "indicator/qualitative-boolean",
    .severity = Severity::hint,
    .refused = false,
    .why = "“是/否”只有两种结果，没有中间档；评分要写明是得满分、否不得分。",
    .source = "财预〔2021〕101号 直接赋分",
    .check_row = find_qualitative_boolean};

}  // namespace jibiao::rules
