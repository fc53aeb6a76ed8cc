// What the scoring rules offer to write instead.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.h"
#include "core/scoring/evaluate.h"

namespace jibiao::rules {

/// Offers the standard wording for the row's sign, target and weight; nothing for a row that has no
/// sign or whose target is not one number.
void offer_standard(const Form& form, const Indicator& row, Finding& finding);

/// The row is judged by words: 定性, or words without any sign.
bool judged_by_words(const Indicator& row);

}  // namespace jibiao::rules
