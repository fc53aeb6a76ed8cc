// Ways to bring the rows that share one target to it. Each takes time in proportion to the rows (and the
// logarithm of their weights), however far the target is.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace jibiao::weights {

using Units = std::int64_t;  ///< hundredths of a point
using Weights = std::vector<Units>;

/// Rows that share a target, 0 for a missing weight.
struct Part {
    Weights weights;
    std::vector<bool> locked;
    Units target = 0;

    Units difference() const;
    std::vector<std::size_t> missing() const;
    /// Rows that may change and have a weight, the heaviest first.
    std::vector<std::size_t> free() const;
};

/// Reaches the target by changes of whole steps. False, with the weights in any state, where it
/// cannot be reached so.
using Change = bool (*)(Part& part, Units step);

/// The smallest change; empty rows are filled first, because they must be.
bool change_least(Part& part, Units step);
/// The same number of points for every row, the heaviest one step more where it does not come out
/// even.
bool change_evenly(Part& part, Units step);
/// Every row gets its share of the target; missing weights count as the mean of the others.
bool change_in_proportion(Part& part, Units step);

}  // namespace jibiao::weights
