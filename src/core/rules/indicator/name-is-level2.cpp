// indicator/name-is-level2: a level-3 name that is a standard level-2 name: 社会成本指标.
// 服务对象满意度 says whose satisfaction is asked for and passes.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/indicator/measure.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// The standard name, or its beginning without 指标.
bool names(std::string_view level2, std::string_view name) {
    constexpr std::string_view tail = "指标", satisfaction = "满意度指标";
    if (name == level2) return true;
    const bool shortens = level2.ends_with(tail) && !level2.ends_with(satisfaction);
    return shortens && name == level2.substr(0, level2.size() - tail.size());
}

void find_name_is_level2(const Form& form, const Indicator& row, Report& report) {
    if (!own(row, Column::level3) || row.shift != Shift::none) return;
    const std::string_view name = bare_name(row);
    for (const LevelOne& level1 : form.hierarchy) {
        for (const std::string& level2 : level1.level2) {
            if (!names(level2, name)) continue;
            report.add(row.at(Column::level3), {{"name", row.text(Column::level3)}});
            return;
        }
    }
}

}  // namespace

const Rule indicator_name_is_level2{
    .id = "indicator/name-is-level2",
    .severity = Severity::warning,
    .refused = false,
    .why = "二级指标是类别，三级指标才是考核的内容；照抄类别名称，看不出考核什么。",
    .source = "财预〔2021〕101号",
    .check_row = find_name_is_level2};

}  // namespace jibiao::rules
