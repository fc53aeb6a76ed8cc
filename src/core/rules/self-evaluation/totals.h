// The total of a self-evaluation: where it is printed and what the scores add up to.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/form/form.h"

namespace jibiao::rules {

/// The printed total score and its cell: the total row's score, else the header field 自评总分.
struct PrintedTotal {
    Decimal score;
    Cell at;
    bool plain_number = false;   ///< nothing but the number stands in the cell
};
std::optional<PrintedTotal> printed_total(const Form& form);

/// The scores of the rows; empty when a row with a weight has none that can be read.
std::optional<Decimal> sum_of_scores(const Form& form);

}  // namespace jibiao::rules
