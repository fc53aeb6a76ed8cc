// indicator/value-repeats-text: the value is the name or the explanation once more.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

constexpr std::size_t shortest = 4;

void find_value_repeats_text(const Form&, const Indicator& row, Report& report) {
    if (!std::holds_alternative<Qualitative>(row.reading.value)) return;
    const std::string value = fold_label(row.text(Column::value));
    if (length(value) < shortest || row.not_applicable) return;
    if (!own(row, Column::value)) return;
    for (Column column : {Column::level3, Column::explanation}) {
        if (fold_label(row.text(column)) != value) continue;
        const bool name = column == Column::level3;
        report.add(row.at(Column::value),
                   {{"name", name_of(row)}, {"value", shortened(row.text(Column::value))}},
                   name ? "" : "explanation");
        return;
    }
}

}  // namespace

const Rule indicator_value_repeats_text{
    .id = "indicator/value-repeats-text",
    .severity = Severity::warning,
    .refused = false,
    .why = "指标值是要达到的程度；照抄名称或说明，就没有可以对照的标准，无法考核。",
    .source = "财预〔2015〕88号 细化量化",
    .check_row = find_value_repeats_text};

}  // namespace jibiao::rules
