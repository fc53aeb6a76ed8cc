// funding/too-many-decimals: an amount finer than a fen: more than six decimals of 万元, two of 元.
// Parameter "decimals" for forms in 万元.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/sums/money.h"

namespace jibiao::rules {
namespace {

int kept(const Form& form, const std::string& unit) {
    constexpr int of_yuan = 2, of_ten_thousand = 6;
    if (unit == "元") return of_yuan;
    const auto given = form.settings.numbers(funding_too_many_decimals.id, "decimals", {});
    return given.empty() ? of_ten_thousand : static_cast<int>(given.front().to_double());
}

void find_too_many_decimals(const Form& form, Report& report) {
    for (const Amount& amount : form.amounts) {
        const std::string unit = amount_unit(form, amount);
        const int decimals = kept(form, unit);
        if (!amount.value || amount.value->decimals() <= decimals) continue;
        const Decimal rounded = amount.value->rounded(decimals);
        const std::string to = plain(rounded);
        Finding& finding = report.add(amount.at, {{"label", amount.label},
                                                  {"value", amount.text},
                                                  {"decimals", std::to_string(decimals)},
                                                  {"unit", unit},
                                                  {"to", to}});
        // Only zeros may go without asking.
        if (!amount.formula && amount.unit.empty())
            finding.fixes.push_back(replace(amount.at, to, rounded == *amount.value));
    }
}

}  // namespace

const Rule funding_too_many_decimals{
    .id = "funding/too-many-decimals",
    .severity = Severity::hint,
    .refused = false,
    .why = "金额最小到分，万元就是六位小数；再多的位数付不出来，多半是公式没有取整。",
    .source = "预算管理一体化系统（金额）",
    .check_form = find_too_many_decimals};

}  // namespace jibiao::rules
