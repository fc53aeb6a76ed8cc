// Weights that would be right: what weight rules offer as repairs and the panel 合计 as choices.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/finding.h"
#include "core/form/form.h"
#include "core/weights/balance.h"

namespace jibiao::rules {

/// One row whose weight would change.
struct WeightChange {
    int row = 0;  ///< sheet row, from 0
    std::string name;
    std::optional<Decimal> before;
    Decimal after;
    bool operator==(const WeightChange&) const = default;
};

struct WeightChoice {
    BalanceWay way = BalanceWay::fill;
    bool groups_met = true;
    std::vector<WeightChange> changes;
    Fix fix;  ///< the changes as edits; never safe
    bool operator==(const WeightChoice&) const = default;
};

/// What balance() proposes for the weights of a form; rows of the sheet in `locked` keep theirs.
/// None for a form whose weights are right or cannot be read, and for one without a weight column:
/// the marks of a scoring text are not rewritten.
std::vector<WeightChoice> weight_choices(const Form& form, const std::set<int>& locked = {});

/// Adds the choices as fixes, those that are there already left out; with `groups` only those that
/// meet the totals of the groups.
void offer_weights(const std::vector<WeightChoice>& choices, bool groups, Finding& finding);

}  // namespace jibiao::rules
