// Adding up a form: weights per level 1, both sides of the budget identities.
// SPDX-License-Identifier: MPL-2.0
#include "core/sums/sums.h"

#include <algorithm>

#include "core/form/vocabulary.h"
#include "core/sums/money.h"

namespace jibiao {
namespace {

/// Half a unit of the last digit printed on the coarser side. A side printed without decimals may
/// be exact (200 stands for 200.00 in a number cell), so it only counts where both have none.
Decimal tolerance(const Decimal& left, const Decimal& right) {
    int decimals = std::min(left.decimals(), right.decimals());
    if (decimals == 0) decimals = std::max(left.decimals(), right.decimals());
    if (decimals == 0) return Decimal(0);
    const auto half =
        Decimal::parse("0." + std::string(static_cast<std::size_t>(decimals), '0') + "5");
    return half.value_or(Decimal(0));
}

/// A part in the unit of its total: 300000元 of 34万. As it is where a unit is unknown.
Decimal in_unit_of(const Form& form, const Amount& total, const Amount& part) {
    const std::string wanted = whole_unit(amount_unit(form, total));
    const std::string own = whole_unit(amount_unit(form, part));
    const auto factor = own == wanted ? std::nullopt : yuan_in(own);
    const auto yuan = factor ? Decimal::product(*part.value, *factor) : std::nullopt;
    return yuan ? in_unit(*yuan, wanted).value_or(*part.value) : *part.value;
}

std::optional<IdentitySum> identity_sum(const Form& form, const Identity& identity) {
    const Amount* left = form.amount(identity.left);
    if (left == nullptr || !left->value) return std::nullopt;
    IdentitySum sum{identity.id, identity.rule, left->label, {}, left->at, *left->value, {}, {}};
    bool any = false;
    for (const auto& key : identity.right) {
        const Amount* part = form.amount(key);
        if (part == nullptr) continue;
        sum.right_labels.push_back(part->label);
        if (!part->value) continue;
        sum.right = sum.right + in_unit_of(form, *left, *part);
        any = true;
    }
    if (!any) return std::nullopt;
    sum.difference = sum.left - sum.right;
    sum.holds = sum.difference.abs() <= tolerance(sum.left, sum.right);
    return sum;
}

void add_weight(Sums& sums, const std::string& level1, const Decimal& weight) {
    sums.weight = sums.weight + weight;
    auto& groups = sums.weight_by_level1;
    const auto group = std::find_if(groups.begin(), groups.end(),
                                    [&](const auto& entry) { return entry.first == level1; });
    if (group == groups.end()) {
        groups.emplace_back(level1, weight);
    } else {
        group->second = group->second + weight;
    }
}

}  // namespace

Sums sum(const Form& form) {
    Sums sums;
    sums.has_weight = form.has(Column::weight);
    sums.weight_targets = form.settings.numbers("weight/sum", "totals", {Decimal(100)});
    for (const Indicator& indicator : form.indicators) {
        const auto weight = form.weight_of(indicator);
        if (!weight) continue;
        sums.has_weight = true;
        const auto& printed = indicator.text(Column::level1);
        const auto& standard = form.vocabulary->standard_level1(printed);
        add_weight(sums, standard.empty() ? printed : standard, *weight);
    }
    for (const auto& identity : form.identities) {
        if (auto both = identity_sum(form, identity)) sums.identities.push_back(std::move(*both));
    }
    return sums;
}

}  // namespace jibiao
