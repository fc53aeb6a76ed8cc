// hierarchy/wrong-parent: a level-2 name below another level 1 than its own.
// 满意度 below 效益指标 is the layout of 2015: hierarchy/satisfaction-as-level2 speaks of it.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/rules/hierarchy/levels.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// Every row of the level-1 label belongs to `parent`, so that renaming the label puts all right.
bool whole_block(const Form& form, const Indicator& row, const LevelOne& parent) {
    return std::all_of(form.indicators.begin(), form.indicators.end(), [&](const Indicator& other) {
        if (other.at(Column::level1) != row.at(Column::level1)) return true;
        return has_level2(parent, form.vocabulary->standard_level2(other.text(Column::level2)));
    });
}

void find_wrong_parent(const Form& form, Report& report) {
    for (const Indicator* row : first_rows(form, Column::level2)) {
        if (!has_wrong_parent(form, *row)) continue;
        const Vocabulary& words = *form.vocabulary;
        const Field& label = row->field(Column::level2);
        const std::string level1 = words.standard_level1(row->text(Column::level1));
        const LevelOne* parent = parent_of(form, words.standard_level2(label.text));
        Finding& finding = report.add(
            label.at, {{"level2", label.text}, {"level1", level1}, {"to", parent->name}});
        if (whole_block(form, *row, *parent))
            finding.fixes.push_back({"level1",
                                     {{"to", parent->name}},
                                     {{row->at(Column::level1), parent->name}},
                                     false});
    }
}

}  // namespace

const Rule hierarchy_wrong_parent{
    .id = "hierarchy/wrong-parent",
    .severity = Severity::error,
    .refused = false,
    .why = "每个二级指标属于固定的一级指标，放错了，权重和汇总都会算到别的一级指标下。",
    .source = "财预〔2021〕101号；财预〔2015〕88号",
    .check_form = find_wrong_parent,
    .reads = {Column::level1, Column::level2}};

}  // namespace jibiao::rules
