// weight/dominant: one row weighs so much that the others hardly count.
// Settings: "maximum" (30), the heaviest a single row may be.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// With three rows or fewer one of them is always heavy.
constexpr std::size_t fewest_rows = 4;

void find_dominant(const Form& form, Report& report) {
    if (form.indicators.size() < fewest_rows) return;
    const auto maximum = form.settings.numbers(weight_dominant.id, "maximum", {Decimal(30)});
    if (maximum.empty()) return;
    for (const Indicator& row : form.indicators) {
        const auto weight = form.weight_of(row);
        if (!weight || *weight <= maximum.front()) continue;
        const Column column = form.has(Column::weight) ? Column::weight : Column::scoring;
        report.add(row.at(column), {{"name", name_of(row)},
                                    {"value", plain(*weight)},
                                    {"maximum", plain(maximum.front())}});
    }
}

}  // namespace

const Rule weight_dominant{.id = "weight/dominant",
                           .severity = Severity::warning,
                           .refused = false,
                           .why = "一条指标的权重过大，其余指标就失去了考核作用，宜拆分或调低。",
                           .source = "绩效目标审核要求",
                           .check_form = find_dominant};

}  // namespace jibiao::rules
