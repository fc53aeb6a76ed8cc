// indicator/name-has-target: the name tells the target: 不得高于全省平均值, 达到100%.
// Words of comparison also qualify things (超过60岁老人数), so a name that still ends as a measure
// is left alone.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/indicator/measure.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// Where the target begins in a name without its full stop; npos when it has none.
std::size_t target_begin(const Form& form, std::string_view name) {
    auto begin = std::string_view::npos;
    for (const std::string& word : form.vocabulary->words("targets_in_name"))
        begin = std::min(begin, name.find(word));
    return begin;
}

void find_name_has_target(const Form& form, const Indicator& row, Report& report) {
    const Field& name = row.field(Column::level3);
    const std::string_view bare = bare_name(row);
    const auto begin = target_begin(form, bare);
    if (begin == std::string_view::npos || begin == 0 || !own(row, Column::level3)) return;
    if (measure_of(form, bare) != Measure::unknown) return;
    const std::string target(bare.substr(begin));
    Finding& finding = report.add(name.at, {{"name", name_of(row)}, {"target", target}});
    const Field& value = row.field(Column::value);
    if (!form.has(Column::value) || !value.text.empty()) return;
    finding.fixes.push_back({"move-target",
                             {{"to", target}},
                             {{name.at, std::string(bare.substr(0, begin))}, {value.at, target}},
                             false});
}

}  // namespace

const Rule indicator_name_has_target{
    .id = "indicator/name-has-target",
    .severity = Severity::warning,
    .refused = false,
    .why = "名称只写考核什么，要达到多少写在指标值里；写在名称里，系统读不到目标。",
    .source = "财预〔2015〕88号",
    .check_row = find_name_has_target};

}  // namespace jibiao::rules
