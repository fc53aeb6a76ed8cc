// indicator/value-deadline: a stretch of time in words (60日之内办结) that could be a number with a
// sign. A point of the calendar (12月底前) cannot, and is left alone.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/value/unit.h"

namespace jibiao::rules {
namespace {

void find_value_deadline(const Form& form, const Indicator& row, Report& report) {
    const auto* deadline = std::get_if<Deadline>(&row.reading.value);
    if (!deadline || !is_time_unit(decode(deadline->unit))) return;
    const bool columns = form.has(Column::op) && form.has(Column::unit);
    const std::string text =
        print(Quantity{Operator::at_most, deadline->number.trimmed(), deadline->unit});
    Finding& finding =
        report.add(row.at(Column::value),
                   {{"name", name_of(row)}, {"value", row.text(Column::value)}, {"to", text}});
    Fix fix{"replace", {{"to", text}}, {{row.at(Column::value), text}}, false};
    if (columns) {
        fix.edits = {{row.at(Column::op), spelled(form, Operator::at_most)},
                     {row.at(Column::value), plain(deadline->number)},
                     {row.at(Column::unit), deadline->unit}};
    }
    finding.fixes.push_back(std::move(fix));
}

}  // namespace

const Rule indicator_value_deadline{
    .id = "indicator/value-deadline",
    .severity = Severity::warning,
    .refused = false,
    .why = "时限写成符号加数字，年终才能与实际用时直接比较；要办的事写在指标名称里。",
    .source = "财预〔2015〕88号 细化量化",
    .check_row = find_value_deadline};

}  // namespace jibiao::rules
