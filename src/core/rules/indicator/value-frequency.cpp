// indicator/value-frequency: so many times a month or a quarter, where a number for the year can be
// compared. Weeks and days fill no year evenly, so they are left alone.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// How often in a year; empty when the period does not fill it evenly.
std::optional<Decimal> times_a_year(const Frequency& frequency) {
    const int year = frequency.period == "月" ? 12 : frequency.period == "季度" ? 4 : 0;
    for (int every = 1; every <= year; ++every)
        if (year % every == 0 && frequency.every == Decimal(every))
            return Decimal::product(frequency.times, Decimal(year / every));
    return std::nullopt;
}

void find_value_frequency(const Form& form, const Indicator& row, Report& report) {
    const auto* frequency = std::get_if<Frequency>(&row.reading.value);
    const auto times = frequency ? times_a_year(*frequency) : std::nullopt;
    if (!times) return;
    const bool columns = form.has(Column::op) && form.has(Column::unit);
    const std::string unit = frequency->unit + "/年";
    const Operator op = quantitative(row.op) ? row.op : Operator::at_least;
    const std::string text = print(Quantity{op, times->trimmed(), unit});
    Finding& finding =
        report.add(row.at(Column::value),
                   {{"name", name_of(row)}, {"value", row.text(Column::value)}, {"to", text}});
    Fix fix{"replace", {{"to", text}}, {{row.at(Column::value), text}}, false};
    if (columns) {
        fix.edits = {{row.at(Column::op), spelled(form, op)},
                     {row.at(Column::value), plain(*times)},
                     {row.at(Column::unit), unit}};
    }
    finding.fixes.push_back(std::move(fix));
}

}  // namespace

const Rule indicator_value_frequency{
    .id = "indicator/value-frequency",
    .severity = Severity::warning,
    .refused = false,
    .why = "年度指标按全年考核，写成全年多少次，年终才能与实际次数直接比较。",
    .source = "财预〔2015〕88号 细化量化",
    .check_row = find_value_frequency};

}  // namespace jibiao::rules
