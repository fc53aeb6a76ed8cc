// The bands of a scoring standard as intervals.
// SPDX-License-Identifier: MPL-2.0
#include "core/scoring/intervals.h"

#include <algorithm>

namespace jibiao::scoring {
namespace {

bool same_end(const std::optional<End>& a, const std::optional<End>& b) {
    return a.has_value() == b.has_value() && (!a || a->at == b->at);
}

/// `inner` lies in `outer`; ends of one number count as equal.
bool inside(const Span& inner, const Span& outer) {
    const bool low = !outer.low || (inner.low && inner.low->at >= outer.low->at);
    const bool high = !outer.high || (inner.high && inner.high->at <= outer.high->at);
    return low && high;
}

bool equal_ends(const Span& a, const Span& b) {
    return same_end(a.low, b.low) && same_end(a.high, b.high);
}

bool one_sided_alike(const Span& a, const Span& b) {
    return (!a.high && !b.high) || (!a.low && !b.low);
}

bool lower(const Span& a, const Span& b) {
    if (!a.low || !b.low) return !a.low && b.low;
    return a.low->at < b.low->at;
}

bool whole(const Decimal& number) {
    return number.trimmed().decimals() == 0;
}

/// What lies between the end of one band and the beginning of the next.
std::optional<Gap> between(const End& end, const End& begin, bool counted) {
    if (begin.at < end.at) return std::nullopt;
    const bool left_open = end.closed == Closed::no, right_open = begin.closed == Closed::no;
    if (begin.at == end.at)
        return left_open && right_open ? std::optional(Gap{end.at, end.at}) : std::nullopt;
    const bool neighbours = whole(end.at) && whole(begin.at) && begin.at - end.at == Decimal(1) &&
                            !left_open && !right_open;
    if (counted && neighbours) return std::nullopt;
    return Gap{end.at, begin.at};
}

bool reaches_further(const Span& span, const std::optional<End>& covered) {
    if (!covered || !span.high) return covered.has_value();
    if (span.high->at == covered->at) return covered->closed == Closed::no;
    return span.high->at > covered->at;
}

std::optional<std::pair<Decimal, Decimal>> shared(const Span& a, const Span& b) {
    const auto* low = !a.low ? &b.low : !b.low ? &a.low : a.low->at > b.low->at ? &a.low : &b.low;
    const auto* high = !a.high                   ? &b.high
                       : !b.high                 ? &a.high
                       : a.high->at < b.high->at ? &a.high
                                                 : &b.high;
    if (!*low || !*high || (*low)->at > (*high)->at) return std::nullopt;
    if ((*low)->at == (*high)->at &&
        ((*low)->closed != Closed::yes || (*high)->closed != Closed::yes))
        return std::nullopt;
    return std::pair((*low)->at, (*high)->at);
}

bool narrows(const Bands& bands, std::size_t earlier, std::size_t later) {
    const Span &a = bands.bands[earlier].span, &b = bands.bands[later].span;
    return one_sided_alike(a, b) || inside(a, b);
}

}  // namespace

bool fits(const Span& span, const Decimal& actual) {
    const auto on = [&](const End& end) { return actual == end.at && end.closed != Closed::no; };
    const bool above = !span.low || actual > span.low->at || on(*span.low);
    const bool below = !span.high || actual < span.high->at || on(*span.high);
    return above && below;
}

std::vector<const Band*> fitting(const Bands& bands, const Decimal& actual) {
    std::vector<const Band*> found;
    for (const Band& band : bands.bands)
        if (fits(band.span, actual)) found.push_back(&band);
    std::vector<const Band*> narrowest;
    for (const Band* band : found) {
        const bool wider = std::any_of(found.begin(), found.end(), [&](const Band* other) {
            return inside(other->span, band->span) && !equal_ends(other->span, band->span);
        });
        if (!wider) narrowest.push_back(band);
    }
    return narrowest;
}

std::optional<Decimal> best_of(const Bands& bands) {
    std::optional<Decimal> best;
    for (const Band& band : bands.bands) {
        if (band.points.share) return std::nullopt;
        if (!best || band.points.high > *best) best = band.points.high;
    }
    return best;
}

std::optional<Gap> first_gap(const Bands& bands) {
    if (bands.otherwise || bands.bands.size() < 2) return std::nullopt;
    std::vector<Span> spans;
    for (const Band& band : bands.bands) spans.push_back(band.span);
    std::stable_sort(spans.begin(), spans.end(), lower);
    const bool counted = bands.unit != "%";
    std::optional<End> covered = spans.front().high;
    for (const Span& span : spans) {
        if (!covered) return std::nullopt;
        if (span.low)
            if (const auto gap = between(*covered, *span.low, counted)) return gap;
        if (reaches_further(span, covered)) covered = span.high;
    }
    return std::nullopt;
}

std::optional<Overlap> first_overlap(const Bands& bands) {
    const auto& list = bands.bands;
    for (std::size_t i = 0; i < list.size(); ++i) {
        for (std::size_t j = i + 1; j < list.size(); ++j) {
            if (list[i].points == list[j].points || narrows(bands, i, j)) continue;
            const auto common = shared(list[i].span, list[j].span);
            if (!common) continue;
            const bool falls = list[i].points.high >= list[j].points.high;
            return Overlap{falls ? i : j, falls ? j : i, common->first, common->second};
        }
    }
    return std::nullopt;
}

}  // namespace jibiao::scoring
