// hierarchy/output-repeated-as-benefit: the same measure with the same number below 产出 and below
// 效益.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/hierarchy/similar.h"
#include "core/rules/indicator/measure.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool same_measure(const Indicator& output, const Indicator& benefit) {
    constexpr std::size_t shortest = 4;
    const auto a = decode(bare_name(output.text(Column::level3)));
    const auto b = decode(bare_name(benefit.text(Column::level3)));
    if (std::min(a.size(), b.size()) < shortest || !same_number(output, benefit)) return false;
    // 100 % is everyone's number: only the very same name counts then.
    return a == b || (output.unit != "%" && (extends(a, b) || extends(b, a)));
}

void find(const Form& form, Report& report) {
    const auto below = [&](const Indicator& row, std::string_view level1) {
        return form.vocabulary->standard_level1(row.text(Column::level1)) == level1;
    };
    for (const Indicator& benefit : form.indicators) {
        if (!benefit.number || !own(benefit, Column::level3) || !below(benefit, "效益指标"))
            continue;
        for (const Indicator& output : form.indicators) {
            if (!below(output, "产出指标") || !same_measure(output, benefit)) continue;
            report.add(benefit.at(Column::level3), {{"name", name_of(benefit)},
                                                    {"other", name_of(output)},
                                                    {"other_row", std::to_string(output.row + 1)},
                                                    {"value", benefit.text(Column::value)}});
            break;
        }
    }
}

}  // namespace

const Rule hierarchy_output_repeated_as_benefit{
    .id = "hierarchy/output-repeated-as-benefit",
    .severity = Severity::warning,
    .refused = false,
    .why = "产出是做了多少，效益是带来什么变化；把产出再填一遍当效益，效益就没有考核。",
    .source = "财预〔2021〕101号",
    .check_form = find};

}  // namespace jibiao::rules
