// Weights that miss their total: what to change, the smallest change first.
//
// The weights of a form add up to 100, or to 90 where the execution of the budget has the other 10
// (财预〔2021〕101号; 财预〔2020〕10号 gives totals by level 1, too). A clerk whose weights are off
// by a little wants to touch as little as possible of what was agreed upon. So the smallest change
// is the one that moves the fewest points in all; of those the one that touches the fewest rows; of
// those the one that changes no row by a larger part of its weight than it must. For points that
// are missing this is to fill the rows without a weight, else to add to the heaviest row; for
// points too many, to take from the heaviest row, or from as few as can bear it.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/base/decimal.h"

namespace jibiao {

struct WeightRow {
    std::optional<Decimal> weight;  ///< empty: the row needs one
    int group = 0;                  ///< index into WeightTask::groups
    bool locked = false;            ///< keeps its weight; a row without one cannot be locked
};

struct WeightTask {
    std::vector<WeightRow> rows;
    /// By group the totals that are allowed for it; none: any.
    std::vector<std::vector<Decimal>> groups;
    std::vector<Decimal> totals;  ///< of all rows: one of these, e.g. {100, 90}
};

enum class BalanceWay : unsigned char {
    fill,          ///< the rows without a weight get what is missing, in equal parts
    heaviest,      ///< as few rows as possible change, the heaviest ones
    even,          ///< every row changes by the same number of points, or nearly so
    proportional,  ///< every row changes in proportion to its weight
};

struct WeightProposal {
    BalanceWay way = BalanceWay::fill;
    Decimal total;
    std::vector<Decimal> weights;  ///< one per row of the task
    bool groups_met = true;        ///< every group has one of its totals
};

/// Different ways to reach an allowed total, the smallest change first; none when the weights are
/// right as they are or no way leads there. Every weight is above 0 with at most two decimals,
/// which is what the budget system keeps; changes are whole points where that suffices, else
/// halves, else finer. Totals of groups are met unless no allowed total can be reached with them.
/// Of several allowed totals the one with the smallest change is taken; while rows have no weight,
/// one above the sum.
std::vector<WeightProposal> balance(const WeightTask& task);

}  // namespace jibiao
