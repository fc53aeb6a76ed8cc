// structure/too-many-numbers: one amount cell holds several numbers, as where a row of figures was
// pasted into fewer columns.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/rules/funding/amount_text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// structure/amount-repeated speaks of these.
bool one_number_twice(const std::vector<Decimal>& numbers) {
    return numbers.size() == 2 && numbers.front() == numbers.back();
}

void find_too_many_numbers(const Form& form, Report& report) {
    for (const Amount& amount : form.amounts) {
        if (amount.value || amount.text.empty()) continue;
        const auto numbers = numbers_in_amount(amount.text);
        if (numbers.size() < 2 || one_number_twice(numbers)) continue;
        report.add(amount.at, {{"label", amount.label},
                               {"value", shortened(amount.text)},
                               {"count", std::to_string(numbers.size())}});
    }
}

}  // namespace

const Rule structure_too_many_numbers{
    .id = "structure/too-many-numbers",
    .severity = Severity::warning,
    .refused = false,
    .why = "一格只能放一个金额；几个数挤在一格，分不清哪个属于哪一栏，合计也算不出来。",
    .source = "表格识别",
    .check_form = find_too_many_numbers};

}  // namespace jibiao::rules
