// indicator/percent-over-100: more than 100 % on a share. Rates of growth may exceed it: word list
// "growth".
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_percent_over_100(const Form& form, const Indicator& row, Report& report) {
    const bool over = std::holds_alternative<Quantity>(row.reading.value) && row.unit == "%" &&
                      row.number && *row.number > Decimal(100);
    if (!over || contains_any(row.text(Column::level3), form.vocabulary->words("growth"))) return;
    report.add(row.at(Column::value), {{"name", name_of(row)}, {"value", plain(*row.number)}});
}

}  // namespace

const Rule indicator_percent_over_100{
    .id = "indicator/percent-over-100",
    .severity = Severity::warning,
    .refused = false,
    .why = "占比、合格率一类的指标不会超过100%，超过多半是填错；增长率、完成率等可以超过，不报。",
    .source = "绩效目标审核要求",
    .check_row = find_percent_over_100};

}  // namespace jibiao::rules
