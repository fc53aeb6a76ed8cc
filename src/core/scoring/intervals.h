// The bands of a scoring standard as intervals: which fits, what is left out, what is said twice.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/scoring/scoring.h"

namespace jibiao::scoring {

/// An end of which the text does not say whether it belongs to the interval counts as one that
/// does.
bool fits(const Span& span, const Decimal& actual);

/// The bands that fit, without those that only hold a narrower one: ≥90% besides ≥95%. More than
/// one where the text leaves open which counts.
std::vector<const Band*> fitting(const Bands& bands, const Decimal& actual);

/// The most points of the bands; empty where one of them gives a share of marks the text does not name.
std::optional<Decimal> best_of(const Bands& bands);

/// Results between two bands that no band holds. Whole numbers next to each other (90分以上,
/// 80-89分) leave no gap, except of percentages; nothing is said of what lies outside all bands.
struct Gap {
    Decimal from, to;  ///< equal when a single number is left out
};
std::optional<Gap> first_gap(const Bands& bands);

/// Two bands with different points that both hold a result, unless one of them only narrows the
/// other.
struct Overlap {
    std::size_t first, second;  ///< places in the list; first earns more
    Decimal from, to;           ///< equal when they share a single number
};
std::optional<Overlap> first_overlap(const Bands& bands);

}  // namespace jibiao::scoring
