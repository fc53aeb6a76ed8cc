// hierarchy/output-repeated-as-benefit: the same measure with the same number below 产出 and below
// 效益.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <unordered_map>
#include <vector>

#include "core/base/text.h"
#include "core/rules/hierarchy/similar.h"
#include "core/rules/indicator/measure.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// Outputs by their number: only what has the same one can be the same measure, and a comparison of
/// all pairs would take longer than a keystroke in a table of thousands.
using Outputs = std::unordered_map<std::string, std::vector<const Indicator*>>;

bool below(const Form& form, const Indicator& row, std::string_view level1) {
    return form.vocabulary->standard_level1(row.text(Column::level1)) == level1;
}

Outputs outputs_of(const Form& form) {
    Outputs outputs;
    for (const Indicator& row : form.indicators) {
        if (!row.number || !below(form, row, "产出指标")) continue;
        auto& others = outputs[plain(*row.number) + row.unit];
        // A row filled down over a thousand others is one output.
        const bool again = !others.empty() && bare_name(*others.back()) == bare_name(row) &&
                           same_number(*others.back(), row);
        if (!again) others.push_back(&row);
    }
    return outputs;
}

bool same_measure(const Indicator& output, const Indicator& benefit) {
    constexpr std::size_t shortest = 4;
    const std::u32string a = decode(bare_name(output)), b = decode(bare_name(benefit));
    if (std::min(a.size(), b.size()) < shortest || !same_number(output, benefit)) return false;
    // 100 % is everyone's number: only the very same name counts then.
    return a == b || (output.unit != "%" && (extends(a, b) || extends(b, a)));
}

void find_output_repeated_as_benefit(const Form& form, Report& report) {
    const Outputs outputs = outputs_of(form);
    for (const Indicator& row : form.indicators) {
        if (!row.number || !own(row, Column::level3)) continue;
        const auto same = outputs.find(plain(*row.number) + row.unit);
        if (same == outputs.end() || !below(form, row, "效益指标")) continue;
        const auto other =
            std::find_if(same->second.begin(), same->second.end(),
                         [&](const Indicator* output) { return same_measure(*output, row); });
        if (other == same->second.end()) continue;
        report.add(row.at(Column::level3), {{"name", name_of(row)},
                                            {"other", name_of(**other)},
                                            {"other_row", std::to_string((*other)->row + 1)},
                                            {"value", row.text(Column::value)}});
    }
}

}  // namespace

const Rule hierarchy_output_repeated_as_benefit{
    .id = "hierarchy/output-repeated-as-benefit",
    .severity = Severity::warning,
    .refused = false,
    .why = "产出是做了多少，效益是带来什么变化；把产出再填一遍当效益，效益就没有考核。",
    .source = "财预〔2021〕101号",
    .check_form = find_output_repeated_as_benefit,
    .reads = {named, Parts::target()}};

}  // namespace jibiao::rules
