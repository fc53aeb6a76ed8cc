// funding/unit-mixed: 元 and 万元 in one form: an amount with another unit than the form's, or a
// total that is ten thousand times the sum of its parts or the other way round.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/sums/money.h"
#include "core/sums/sums.h"

namespace jibiao::rules {
namespace {

/// What the form's amounts count: its unit line or template, else the first amount's own unit.
std::string unit_of_form(const Form& form) {
    const std::string unit = amount_unit(form, Amount{});
    if (!unit.empty()) return unit;
    for (const Amount& amount : form.amounts)
        if (yuan_in(whole_unit(amount.unit))) return whole_unit(amount.unit);
    return "";
}

void report_units(const Form& form, const std::string& unit, Report& report) {
    for (const Amount& amount : form.amounts) {
        const auto yuan = yuan_in(whole_unit(amount.unit));
        if (!amount.value || !yuan || whole_unit(amount.unit) == unit) continue;
        Finding& finding = report.add(
            amount.at,
            {{"label", amount.label}, {"value", shortened(amount.text)}, {"unit", unit}});
        const auto product = Decimal::product(*amount.value, *yuan);
        const auto same = product ? in_unit(*product, unit) : std::nullopt;
        if (same && !amount.formula)
            finding.fixes.push_back(replace(amount.at, plain(*same), false));
    }
}

/// Neither side shows a unit of its own, and one is ten thousand times the other.
bool ten_thousandfold(const Decimal& left, const Decimal& right) {
    const auto product = Decimal::product(left, Decimal(10000));
    return product && !left.is_zero() && *product == right;
}

void report_factors(const Form& form, Report& report) {
    for (const IdentitySum& identity : sum(form).identities) {
        const bool more = ten_thousandfold(identity.right, identity.left);
        if (identity.holds || (!more && !ten_thousandfold(identity.left, identity.right))) continue;
        report.add(identity.at,
                   {{"label", identity.left_label},
                    {"left", plain(identity.left)},
                    {"right", plain(identity.right)}},
                   "factor");
    }
}

void find_unit_mixed(const Form& form, Report& report) {
    const std::string unit = unit_of_form(form);
    if (!unit.empty()) report_units(form, unit, report);
    report_factors(form, report);
}

}  // namespace

const Rule funding_unit_mixed{.id = "funding/unit-mixed",
                              .severity = Severity::warning,
                              .refused = false,
                              .why = "元和万元混在一张表里，相差一万倍，合计和上报都会错。",
                              .source = "财预〔2015〕88号",
                              .check_form = find_unit_mixed,
                              .reads = Parts::around()};

}  // namespace jibiao::rules
