// indicator/description-boilerplate: one explanation on nearly every row.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

constexpr int fewest_same = 4;

void find_description_boilerplate(const Form& form, Report& report) {
    std::map<std::string, std::vector<const Indicator*>> rows;
    int filled = 0;
    for (const Indicator& row : form.indicators) {
        const std::string text = fold_label(row.text(Column::explanation));
        if (text.empty() || !own(row, Column::explanation) || row.not_applicable) continue;
        rows[text].push_back(&row);
        ++filled;
    }
    for (const auto& [text, same] : rows) {
        const int count = static_cast<int>(same.size());
        if (count < fewest_same || count * 5 < filled * 4) continue;
        const Field& first = same.front()->field(Column::explanation);
        report.add(first.at, {{"value", shortened(first.text)},
                              {"count", std::to_string(count)},
                              {"rows", std::to_string(filled)}});
    }
}

}  // namespace

const Rule indicator_description_boilerplate{
    .id = "indicator/description-boilerplate",
    .severity = Severity::warning,
    .refused = false,
    .why = "说明要讲清这一条考核什么、怎么算；每条都一样，等于没有说明。",
    .source = "绩效目标审核要求",
    .check_form = find_description_boilerplate,
    .reads = {Column::explanation, Parts::applies()}};

}  // namespace jibiao::rules
