// What the weight rules share: rows without a weight, marks in labels, where the total stands.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/form/form.h"
#include "core/rules/support.h"
#include "core/sums/sums.h"

namespace jibiao::rules {

/// What the rules about the sum of weights look at.
inline constexpr Parts weighed{named, Column::weight, Column::scoring, Parts::applies(),
                               Parts::around()};

/// Rows whose level-2 label gives the marks ("数量指标(15分)") while none of them has a weight of
/// its own.
struct LabelMarks {
    Field label;
    Decimal marks;
    std::vector<const Indicator*> rows;
};
std::vector<LabelMarks> marks_in_labels(const Form& form);

/// Rows of a weight column that should have a weight and have none; empty when no row has one.
std::vector<const Indicator*> rows_without_weight(const Form& form);

/// Where the sum of weights is shown: the total row's cell, else the header of the column that
/// holds the weights (the scoring column where they stand in the scoring text).
Cell total_cell(const Form& form);

/// "100/90": in a sentence “100或90”
std::string joined(const std::vector<Decimal>& totals);

/// The totals that a group may have, its first row given: the marks in its label, else those of the
/// settings of weight/group-total for its standard level-1 name; none when it may have any.
std::vector<Decimal> allowed_totals(const Form& form, const Indicator& first);

/// A weight merged over several rows is given once, in the first of them: this is a later one.
bool shares_weight(const Form& form, const Indicator& row);

/// The weights, when they can be judged: none is missing, unreadable or hidden in a label.
std::optional<Sums> complete_weights(const Form& form);

/// What is missing to the nearest allowed total above `sum`, with the total; empty when none is
/// above.
struct Remainder {
    Decimal total, missing;
};
std::optional<Remainder> remainder(const Sums& sums);

}  // namespace jibiao::rules
