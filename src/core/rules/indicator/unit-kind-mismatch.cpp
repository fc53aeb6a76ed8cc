// indicator/unit-kind-mismatch: name and unit disagree: a rate in 件, a time in %.
// The explanation is asked only where the name tells nothing.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/indicator/measure.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool is_one_of(const Form& form, std::string_view list, std::string_view unit) {
    return form.vocabulary->words(list).has(unit);
}

bool is_absolute(const Form& form, std::string_view unit) {
    const std::string_view whole = unit.substr(0, unit.find('/'));
    return is_one_of(form, "counting_units", whole) || is_one_of(form, "time_units", whole) ||
           is_one_of(form, "amount_units", unit);
}

bool disagree(const Form& form, Measure measure, std::string_view unit) {
    if (measure == Measure::unknown || unit.empty()) return false;
    if (measure == Measure::share) return is_absolute(form, unit);
    return is_one_of(form, "percent_units", unit);
}

/// What measures: the name, or the explanation of a name that tells nothing.
std::string_view measuring(const Form& form, const Indicator& row) {
    constexpr std::size_t longest = 12;
    const std::string& explanation = row.text(Column::explanation);
    const bool instead = length(explanation) <= longest &&
                         measure_of(form, row) == Measure::unknown &&
                         measure_of(form, explanation) == Measure::share;
    return instead ? explanation : row.text(Column::level3);
}

void find_unit_kind_mismatch(const Form& form, const Indicator& row, Report& report) {
    if (!std::holds_alternative<Quantity>(row.reading.value)) return;
    const bool tells = is_absolute(form, row.unit) || is_one_of(form, "percent_units", row.unit);
    if (!tells || row.not_applicable) return;
    const std::string_view name = measuring(form, row);
    auto measures = joined_measures(form, name);
    if (measures.empty()) measures.push_back(std::string(name));
    const Field& unit = row.field(Column::unit);
    for (const std::string& measure : measures) {
        const Measure kind = measure_of(form, measure);
        if (!disagree(form, kind, row.unit)) continue;
        Finding& finding = report.add(unit.text.empty() ? row.at(Column::value) : unit.at,
                                      {{"name", shortened(measure)}, {"unit", row.unit}});
        if (kind == Measure::share && !unit.text.empty())
            finding.fixes.push_back({"unit", {{"to", "%"}}, {{unit.at, "%"}}, false});
        return;
    }
}

}  // namespace

const Rule indicator_unit_kind_mismatch{
    .id = "indicator/unit-kind-mismatch",
    .severity = Severity::warning,
    .refused = false,
    .why = "名称说的是比率、人数还是时间，单位就要与之相配，否则目标无法理解。",
    .source = "财预〔2021〕101号 指标值类型",
    .check_row = find_unit_kind_mismatch};

}  // namespace jibiao::rules
