// hierarchy/wrong-level2: a rate below 数量指标, or satisfaction below another level 2.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/hierarchy/levels.h"
#include "core/rules/indicator/measure.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// Where the row belongs; "" when it may stand where it does.
std::string better_level2(const Form& form, const Indicator& row) {
    const std::string_view level2 = form.vocabulary->standard_level2(row.text(Column::level2));
    const std::string_view name = bare_name(row);
    if (level2.empty() || name.empty()) return "";
    const bool satisfaction = ends_with_any(name, form.vocabulary->words("satisfaction"));
    if (satisfaction && level2 != "服务对象满意度指标") return "服务对象满意度指标";
    const bool rate = row.unit == "%" && measure_of(form, row) == Measure::share;
    if (level2 != "数量指标" || !rate) return "";
    return contains_any(name, {"及时", "按时", "按期"}) ? "时效指标" : "质量指标";
}

/// Renames the label where it stands for this row only.
std::optional<Fix> rename_label(const Form& form, const Indicator& row, const std::string& level2) {
    const auto rows = std::count_if(
        form.indicators.begin(), form.indicators.end(),
        [&](const Indicator& other) { return other.at(Column::level2) == row.at(Column::level2); });
    const LevelOne* level1 =
        level_one(form, form.vocabulary->standard_level1(row.text(Column::level1)));
    if (rows != 1 || !level1 || !has_level2(*level1, level2)) return std::nullopt;
    return Fix{"level2", {{"to", level2}}, {{row.at(Column::level2), level2}}, false};
}

void find_wrong_level2(const Form& form, Report& report) {
    for (const Indicator& row : form.indicators) {
        const std::string level2 = own(row, Column::level3) ? better_level2(form, row) : "";
        if (level2.empty()) continue;
        Finding& finding = report.add(
            row.at(Column::level3),
            {{"name", name_of(row)}, {"level2", row.text(Column::level2)}, {"to", level2}});
        if (auto fix = rename_label(form, row, level2)) finding.fixes.push_back(std::move(*fix));
    }
}

}  // namespace

const Rule hierarchy_wrong_level2{
    .id = "hierarchy/wrong-level2",
    .severity = Severity::warning,
    .refused = false,
    .why =
        "数量指标填绝对数，比率属于质量或时效，满意度属于满意度指标；放错了，各类指标就名不副实。",
    .source = "财预〔2021〕101号",
    .check_form = find_wrong_level2,
    .reads = {named, Parts::target()}};

}  // namespace jibiao::rules
