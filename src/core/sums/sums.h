// Weights per level 1 and in all, and the budget identities: both sides and the difference.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/form/form.h"

namespace jibiao {

struct IdentitySum {
    std::string id;
    std::string rule;
    std::string left_label;                  ///< "预算支出总额"
    std::vector<std::string> right_labels;   ///< "基本支出 合计", …
    Cell at;                                 ///< the left side's cell
    Decimal left, right, difference;         ///< difference = left - right
    /// |difference| is within half a unit of the last digit printed on the coarsest side.
    bool holds = true;
};

struct Sums {
    Decimal weight;                                           ///< 0 when no row has one
    bool has_weight = false;                                  ///< a weight column or readable full marks
    std::vector<Decimal> weight_targets;                      ///< e.g. {100} or {100, 90}
    std::vector<std::pair<std::string, Decimal>> weight_by_level1;   ///< standard names, form order
    std::vector<IdentitySum> identities;                      ///< only those with a left and a right number
};

Sums sum(const Form& form);

}  // namespace jibiao
