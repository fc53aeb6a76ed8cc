// indicator/always-true: at least 0 of what is counted. At most 100 % of a share is the business of
// indicator/direction-suspicious; what may be negative (增长率, 变动率, 利润) says something with
// ≥0. SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/indicator/measure.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool counted(const Form& form, std::string_view unit) {
    return form.vocabulary->words("counting_units").has(unit);
}

bool never_negative(const Form& form, const Indicator& row) {
    const Vocabulary& words = *form.vocabulary;
    const std::string& name = row.text(Column::level3);
    for (std::string_view list : {"growth", "cost_rates", "capped", "spending"})
        if (contains_any(name, words.words(list))) return false;
    if (counted(form, row.unit)) return true;
    return row.unit == "%" && ends_with_any(bare_name(name), words.words("at_most_whole"));
}

void find_always_true(const Form& form, const Indicator& row, Report& report) {
    if (!std::holds_alternative<Quantity>(row.reading.value) || !row.number) return;
    const bool at_least_zero = row.op == Operator::at_least && row.number->is_zero();
    if (!at_least_zero || !never_negative(form, row)) return;
    report.add(row.at(Column::value),
               {{"name", name_of(row)}, {"value", std::string(symbol(row.op)) + "0" + row.unit}});
}

}  // namespace

const Rule indicator_always_true{.id = "indicator/always-true",
                                 .severity = Severity::hint,
                                 .refused = false,
                                 .why = "什么都不做也满足的指标值，没有考核意义。",
                                 .source = "绩效目标审核要求",
                                 .check_row = find_always_true};

}  // namespace jibiao::rules
