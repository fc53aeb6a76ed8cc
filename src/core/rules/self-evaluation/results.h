// What the rules of self-evaluations read of a row: its score and its result against the target.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/form/form.h"
#include "core/scoring/evaluate.h"

namespace jibiao::rules {

bool is_self_evaluation(const Form& form);

/// The points of a score cell, digits after the point as written: 9.50 of "9.50分". Empty for other
/// text and for a cell merged from another row.
std::optional<Decimal> score_of(const Indicator& row, Column column);

/// The result against the target; empty unless both are one number in one unit.
std::optional<Achievement> achievement_of(const Indicator& row);

/// The row says why points were lost: a reason other than 无.
bool has_reason(const Form& form, const Indicator& row, Column column);

}  // namespace jibiao::rules
