// hierarchy/level1-unknown: a level-1 label that is no standard name, synonym or level-2 name.
// A warning in self-evaluations, which may also judge 决策 and 过程.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/hierarchy/levels.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// "可持续发展能力" shares 可持续 with 可持续影响指标: the first three characters decide.
std::string similar_level2(const Form& form, std::string_view label) {
    const std::u32string start = decode(fold_label(label)).substr(0, 3);
    if (start.size() < 3) return "";
    for (const LevelOne& level1 : form.hierarchy)
        for (const std::string& level2 : level1.level2)
            if (decode(level2).starts_with(start)) return level2;
    return "";
}

/// Level 1 and level 2 as they should be, from the level-2 label or the wrong label itself.
void suggest(const Form& form, const Indicator& row, Finding& finding) {
    std::string level2 = form.vocabulary->standard_level2(row.text(Column::level2));
    const bool known = !level2.empty();
    if (!known) level2 = similar_level2(form, row.text(Column::level1));
    const LevelOne* parent = parent_of(form, level2);
    if (!parent) return;
    Fix fix{"levels",
            {{"level1", parent->name}, {"level2", level2}},
            {{row.at(Column::level1), parent->name}},
            false};
    if (!known && form.has(Column::level2)) fix.edits.push_back({row.at(Column::level2), level2});
    finding.fixes.push_back(std::move(fix));
}

void find_level1_unknown(const Form& form, Report& report) {
    for (const Indicator* row : first_rows(form, Column::level1)) {
        const Field& label = row->field(Column::level1);
        const Vocabulary& words = *form.vocabulary;
        if (!row->level2_in_level1.text.empty()) continue;
        if (!words.standard_level1(label.text).empty()) continue;
        // The points of budget execution stand among the indicators of a self-evaluation.
        if (contains_any(label.text, {"预算执行", "执行率"})) continue;
        Finding& finding = report.add(label.at, {{"value", label.text}});
        if (form.kind == "self-evaluation")
            finding.severity =
                form.settings.severity(hierarchy_level1_unknown.id, Severity::warning);
        suggest(form, *row, finding);
    }
}

}  // namespace

const Rule hierarchy_level1_unknown{
    .id = "hierarchy/level1-unknown",
    .severity = Severity::error,
    .refused = false,
    .why = "一级指标只有成本、产出、效益、满意度四类，系统按编码归类，别的名称无法识别。",
    .source = "财预〔2021〕101号",
    .check_form = find_level1_unknown,
    .reads = {Column::level1, Column::level2}};

}  // namespace jibiao::rules
