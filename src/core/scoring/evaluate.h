// What a scoring standard gives for a result.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "core/scoring/scoring.h"

namespace jibiao {

/// A quantitative result against its target, both in `unit`.
struct Achievement {
    Operator op = Operator::none;
    Decimal actual, target;
    std::string unit;
    Decimal weight;
};

/// The scores a text allows, rounded to 2 decimals; both ends are equal when it fixes one score.
struct ScoreRange {
    Decimal low, high;
    bool operator==(const ScoreRange&) const = default;
};

/// Empty where the text cannot be computed: discretionary or unread, other units than the target's,
/// a target of zero to divide by, full marks that are not the weight.
std::optional<ScoreRange> evaluate(const Scoring& scoring, const Achievement& achievement);

/// The national way for a form without a text (财预〔2020〕10号): full marks when the target is
/// reached, else in proportion; for ≤ less by the share of the excess.
std::optional<ScoreRange> evaluate_standard(const Achievement& achievement);

/// Whether the target is reached, by its sign.
bool reached(Operator op, const Decimal& actual, const Decimal& target);

/// What a row without a scoring standard could say, by its sign and target; `number` is empty for
/// qualitative rows.
Scoring standard_scoring(Operator op, const std::optional<Decimal>& number, const std::string& unit,
                         const std::optional<Decimal>& weight);

}  // namespace jibiao
