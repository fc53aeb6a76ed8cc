// hierarchy/level2-in-level1-column: a level-2 name in the level-1 column.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/hierarchy/levels.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_level2_in_level1_column(const Form& form, Report& report) {
    std::optional<Cell> last;
    for (const Indicator& row : form.indicators) {
        const Field& label = row.level2_in_level1;
        if (label.text.empty() || label.at == last) continue;
        last = label.at;
        const std::string level2 = form.vocabulary->standard_level2(label.text);
        const LevelOne* parent = parent_of(form, level2);
        const std::string& level1 = parent ? parent->name : row.text(Column::level1);
        Finding& finding =
            report.add(label.at, {{"value", label.text}, {"level1", level1}, {"level2", level2}});
        const auto target = form.column(Column::level2);
        if (row.shift != Shift::none) {
            finding.fixes.push_back(move_back(form, row));
        } else if (target && row.at(Column::level2) == label.at) {
            finding.fixes.push_back({"levels",
                                     {{"level1", level1}, {"level2", level2}},
                                     {{label.at, level1}, {{label.at.row, *target}, level2}},
                                     true});
        }
    }
}

}  // namespace

const Rule hierarchy_level2_in_level1_column{
    .id = "hierarchy/level2-in-level1-column",
    .severity = Severity::warning,
    .refused = false,
    .why = "二级指标名称填在一级指标列，汇总时会多出一个不存在的一级指标。",
    .source = "财预〔2021〕101号",
    .check_form = find_level2_in_level1_column};

}  // namespace jibiao::rules
