// indicator/name-compound: 和, 及 or 、 joins two measures in one name.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/indicator/measure.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_name_compound(const Form& form, const Indicator& row, Report& report) {
    const Field& name = row.field(Column::level3);
    const auto measures = joined_measures(form, row);
    if (measures.size() < 2 || !own(row, Column::level3)) return;
    Finding& finding = report.add(name.at, {{"name", name_of(row)},
                                            {"first", shortened(measures[0])},
                                            {"second", shortened(measures[1])},
                                            {"count", std::to_string(measures.size())}});
    for (const std::string& measure : measures)
        finding.fixes.push_back(
            {"keep", {{"to", shortened(measure)}}, {{name.at, measure}}, false});
}

}  // namespace

const Rule indicator_name_compound{
    .id = "indicator/name-compound",
    .severity = Severity::warning,
    .refused = false,
    .why = "一条指标只考核一件事；两件事合在一起，一件完成一件没完成就无法计分。",
    .source = "财预〔2015〕88号",
    .check_row = find_name_compound};

}  // namespace jibiao::rules
