// structure/amount-repeated: one amount cell holds the same number twice: "34.00 34.00".
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/funding/amount_text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_amount_repeated(const Form& form, Report& report) {
    for (const Amount& amount : form.amounts) {
        if (amount.value || amount.text.empty()) continue;
        const auto numbers = numbers_in_amount(amount.text);
        if (numbers.size() != 2 || numbers.front() != numbers.back()) continue;
        const std::string once = numbers.front().text();
        Finding& finding = report.add(
            amount.at, {{"label", amount.label}, {"value", shortened(amount.text)}, {"to", once}});
        finding.fixes.push_back(replace(amount.at, once, false));
    }
}

}  // namespace

const Rule structure_amount_repeated{
    .id = "structure/amount-repeated",
    .severity = Severity::warning,
    .refused = false,
    .why = "同一个金额录了两遍，这一格就不是数字，合计会把它当成空白。",
    .source = "表格识别",
    .check_form = find_amount_repeated};

}  // namespace jibiao::rules
