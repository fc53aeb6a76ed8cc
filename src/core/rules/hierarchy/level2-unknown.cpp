// hierarchy/level2-unknown: a level-2 label that is no standard name: 过程指标, 制度指标. Also
// 进度指标, which is read as 时效指标 but is not its name; the list "informal_level2" says what
// such names mean. SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/hierarchy/levels.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// "进度指标=时效指标" -> 时效指标 for 进度指标; "" for none.
std::string meant(const Form& form, std::string_view label) {
    const std::string start = fold_label(label) + "=";
    for (const std::string& entry : form.vocabulary->words("informal_level2"))
        if (entry.starts_with(start)) return entry.substr(start.size());
    return "";
}

/// What to write instead: by the label, else by the row's name.
std::string suggestion(const Form& form, const Indicator& row) {
    const std::string level2 = meant(form, row.text(Column::level2));
    if (!level2.empty()) return level2;
    const LevelOne* level1 =
        level_one(form, form.vocabulary->standard_level1(row.text(Column::level1)));
    return level1 ? likely_level2(*level1, row.text(Column::level3)) : "";
}

void find_level2_unknown(const Form& form, Report& report) {
    for (const Indicator* row : first_rows(form, Column::level2)) {
        const Field& label = row->field(Column::level2);
        const Vocabulary& words = *form.vocabulary;
        const bool known = !words.standard_level2(label.text).empty() ||
                           !words.standard_level1(label.text).empty();
        // hierarchy/level1-unknown has spoken of such a block.
        if (words.standard_level1(row->text(Column::level1)).empty()) continue;
        if (row->shift != Shift::none || (known && meant(form, label.text).empty())) continue;
        const std::string to = suggestion(form, *row);
        Finding& finding = report.add(label.at, {{"value", label.text}, {"to", to}},
                                      to.empty() ? "no-suggestion" : "");
        if (!to.empty()) finding.fixes.push_back({"level2", {{"to", to}}, {{label.at, to}}, false});
    }
}

}  // namespace

const Rule hierarchy_level2_unknown{
    .id = "hierarchy/level2-unknown",
    .severity = Severity::warning,
    .refused = false,
    .why = "二级指标有固定的名称和编码，别的名称系统归不了类，要改用标准名称。",
    .source = "财预〔2021〕101号；财预〔2015〕88号",
    .check_form = find_level2_unknown,
    .reads = {Column::level1, Column::level2, Column::level3}};

}  // namespace jibiao::rules
