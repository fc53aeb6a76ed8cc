// What a sheet would say if the text that is being typed into a cell were entered.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/finding.h"
#include "core/form/form.h"
#include "core/sums/sums.h"

namespace jibiao {

/// How the cell would be understood, and what would be wrong with it.
struct Draft {
    Cell at;                        ///< where the content stands: the first cell of a merged area
    std::string text;               ///< as the cell would show it
    std::string label;              ///< the header or label it stands under, as printed; "" if none
    std::optional<Column> column;   ///< of the indicator table
    std::optional<Indicator> row;   ///< the whole row with it; only where `column` is set
    std::optional<Amount> amount;   ///< it is an amount of the funding block
    Sums sums;                      ///< of the whole form with it
    /// What would stand in the cell, then what would newly stand in other filled cells of its row.
    /// What is still to be filled in is not told: it is about other cells.
    std::vector<Finding> findings;
    bool operator==(const Draft& other) const;
};

}  // namespace jibiao
