// Ways to bring the rows that share one target to it.
// SPDX-License-Identifier: MPL-2.0
#include "core/weights/changes.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace jibiao::weights {
namespace {

Units sum(const Weights& weights) {
    return std::accumulate(weights.begin(), weights.end(), Units{0});
}

/// One share after the other goes to the row for which it makes the smallest part of its weight, to
/// the first of equal ones, up to the `most` of each. `weights` begins with the heaviest; `most` has
/// room for all shares.
///
/// The k-th share of a row counts k / weight, so the shares given are the `all` smallest of these
/// fractions. A level is a count of parts of the heaviest weight: the highest one with no more than
/// `all` shares below it is found by halving, and a row has at most one share up to the next level.
Weights spread(const Weights& weights, const Weights& most, Units all) {
    const Units levels = weights.front();
    const auto below = [&](std::size_t i, Units level) {
        return std::min(most[i], level * weights[i] / levels);
    };
    const auto count = [&](Units level) {
        Units shares = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) shares += below(i, level);
        return shares;
    };
    Units low = 0;
    for (Units high = levels + 1; high - low > 1;) {
        const Units middle = (low + high) / 2;
        (count(middle) <= all ? low : high) = middle;
    }
    Weights shares(weights.size());
    std::vector<std::size_t> next;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        shares[i] = below(i, low);
        if (below(i, low + 1) > shares[i]) next.push_back(i);
        all -= shares[i];
    }
    std::stable_sort(next.begin(), next.end(), [&](std::size_t a, std::size_t b) {
        return (shares[a] + 1) * weights[b] < (shares[b] + 1) * weights[a];
    });
    for (std::size_t i = 0; all > 0; ++i, --all) ++shares[next[i]];
    return shares;
}

/// Takes `surplus` from as few rows as can bear it, from each about the same part of its weight.
bool take(Part& part, const std::vector<std::size_t>& heaviest, Units surplus, Units step) {
    Weights weights, most;
    for (Units shares = surplus / step; shares > 0; shares -= most.back()) {
        if (most.size() == heaviest.size()) return false;
        weights.push_back(part.weights[heaviest[most.size()]]);
        most.push_back((weights.back() - 1) / step);
    }
    if (most.empty()) return true;
    const Weights shares = spread(weights, most, surplus / step);
    for (std::size_t i = 0; i < shares.size(); ++i)
        part.weights[heaviest[i]] -= shares[i] * step;
    return true;
}

/// Equal shares, the first rows one step more where it does not come out even.
void share(Part& part, const std::vector<std::size_t>& rows, Units amount, Units step) {
    const Units shares = amount / step, each = shares / static_cast<Units>(rows.size());
    Units left = shares % static_cast<Units>(rows.size());
    for (const std::size_t row : rows) part.weights[row] = (each + (left-- > 0 ? 1 : 0)) * step;
}

/// What a row counts in proportion: a missing weight as the mean of the others.
Weights bases(const Part& part, const std::vector<std::size_t>& rows) {
    Weights base;
    Units all = 0, given = 0;
    for (const std::size_t row : rows) {
        all += part.weights[row];
        given += part.weights[row] > 0 ? 1 : 0;
    }
    const Units mean = given > 0 ? std::max<Units>(all / given, 1) : 1;
    for (const std::size_t row : rows)
        base.push_back(part.weights[row] > 0 ? part.weights[row] : mean);
    return base;
}

}  // namespace

Units Part::difference() const {
    return target - sum(weights);
}

std::vector<std::size_t> Part::missing() const {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < weights.size(); ++row)
        if (weights[row] == 0) rows.push_back(row);
    return rows;
}

std::vector<std::size_t> Part::free() const {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < weights.size(); ++row)
        if (!locked[row] && weights[row] > 0) rows.push_back(row);
    std::stable_sort(rows.begin(), rows.end(),
                     [&](std::size_t a, std::size_t b) { return weights[a] > weights[b]; });
    return rows;
}

bool change_least(Part& part, Units step) {
    const auto missing = part.missing();
    const auto heaviest = part.free();
    const Units difference = part.difference();
    if (difference % step != 0) return false;
    const Units least = static_cast<Units>(missing.size()) * step;
    if (!missing.empty()) share(part, missing, std::max(difference, least), step);
    if (difference < least) return take(part, heaviest, least - difference, step);
    if (!missing.empty() || difference == 0) return true;
    if (heaviest.empty()) return false;
    part.weights[heaviest.front()] += difference;
    return true;
}

bool change_evenly(Part& part, Units step) {
    const auto rows = part.free();
    const Units difference = part.difference();
    if (difference % step != 0 || rows.empty() || !part.missing().empty()) return false;
    const Units sign = difference < 0 ? -1 : 1, count = static_cast<Units>(rows.size());
    const Units shares = std::abs(difference) / step;
    for (Units i = 0; i < count; ++i) {
        Units& weight = part.weights[rows[static_cast<std::size_t>(i)]];
        weight += sign * step * (shares / count + (i < shares % count ? 1 : 0));
        if (weight <= 0) return false;
    }
    return true;
}

/// Largest remainders: every row gets its share rounded down, the steps left go where the most was
/// cut off.
bool change_in_proportion(Part& part, Units step) {
    std::vector<std::size_t> rows;
    Units rest = part.target;
    for (std::size_t row = 0; row < part.weights.size(); ++row) {
        if (part.locked[row])
            rest -= part.weights[row];
        else
            rows.push_back(row);
    }
    const Units count = static_cast<Units>(rows.size());
    if (rows.empty() || rest % step != 0 || rest / step < count) return false;
    const Weights base = bases(part, rows);
    const Units whole = sum(base), shares = rest / step;
    Units given = 0;
    std::vector<std::pair<Units, std::size_t>> cut;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Units exact = shares * base[i], each = std::max<Units>(exact / whole, 1);
        part.weights[rows[i]] = each * step;
        given += each;
        cut.emplace_back(each * whole - exact, i);
    }
    std::sort(cut.begin(), cut.end());
    for (std::size_t i = 0; given < shares; ++i, ++given)
        part.weights[rows[cut[i % cut.size()].second]] += step;
    return given == shares;
}

}  // namespace jibiao::weights
