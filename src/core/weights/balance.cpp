// Weights that miss their total: what to change, the smallest change first. Counted in hundredths
// of a point. SPDX-License-Identifier: MPL-2.0
#include "core/weights/balance.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <numeric>

namespace jibiao {
namespace {

using Units = std::int64_t;
using Weights = std::vector<Units>;

constexpr Units steps[] = {100, 50, 10, 1};

Units units(const Decimal& number) {
    const auto scaled = Decimal::product(number.rounded(2), Decimal(100));
    return scaled ? static_cast<Units>(std::llround(scaled->to_double())) : 0;
}

Decimal points(Units units) {
    return *Decimal::product(Decimal(units), *Decimal::parse("0.01"));
}

/// The rows that share a target.
struct Part {
    std::vector<std::size_t> rows;
    Units target = 0;
};

/// Row by row; 0 for a missing weight.
struct State {
    Weights weights;
    std::vector<bool> locked;
    bool exact = true;  ///< no weight has more than two decimals

    Units sum(const std::vector<std::size_t>& rows) const {
        return std::accumulate(rows.begin(), rows.end(), Units{0},
                               [&](Units all, std::size_t row) { return all + weights[row]; });
    }
    Units difference(const Part& part) const { return part.target - sum(part.rows); }
    std::vector<std::size_t> missing(const Part& part) const {
        std::vector<std::size_t> rows = part.rows;
        std::erase_if(rows, [&](std::size_t row) { return weights[row] > 0; });
        return rows;
    }
    /// Rows that may change and have a weight, the heaviest first.
    std::vector<std::size_t> free(const Part& part) const {
        std::vector<std::size_t> rows = part.rows;
        std::erase_if(rows, [&](std::size_t row) { return locked[row] || weights[row] == 0; });
        std::stable_sort(rows.begin(), rows.end(),
                         [&](std::size_t a, std::size_t b) { return weights[a] > weights[b]; });
        return rows;
    }
};

State state_of(const WeightTask& task) {
    State state;
    for (const WeightRow& row : task.rows) {
        state.weights.push_back(row.weight ? units(*row.weight) : 0);
        state.locked.push_back(row.locked && row.weight);
        if (row.weight && row.weight->rounded(2) != *row.weight) state.exact = false;
    }
    return state;
}

/// Takes `surplus` from as few rows as can bear it, from each about the same part of its weight.
bool take(State& state, const std::vector<std::size_t>& heaviest, Units surplus, Units step) {
    const auto most = [&](std::size_t row) { return (state.weights[row] - 1) / step * step; };
    std::size_t count = 0;
    for (Units borne = 0; borne < surplus; ++count) {
        if (count == heaviest.size()) return false;
        borne += most(heaviest[count]);
    }
    Weights taken(count);
    for (; surplus > 0; surplus -= step) {
        std::size_t best = count;
        for (std::size_t i = 0; i < count; ++i) {
            if (taken[i] + step > most(heaviest[i])) continue;
            const bool less =
                best == count || (taken[i] + step) * state.weights[heaviest[best]] <
                                     (taken[best] + step) * state.weights[heaviest[i]];
            if (less) best = i;
        }
        taken[best] += step;
    }
    for (std::size_t i = 0; i < count; ++i) state.weights[heaviest[i]] -= taken[i];
    return true;
}

/// Equal shares, the first rows one step more where it does not come out even.
void share(State& state, const std::vector<std::size_t>& rows, Units amount, Units step) {
    const Units shares = amount / step, each = shares / static_cast<Units>(rows.size());
    Units left = shares % static_cast<Units>(rows.size());
    for (const std::size_t row : rows) state.weights[row] = (each + (left-- > 0 ? 1 : 0)) * step;
}

/// The smallest change; empty rows are filled first, because they must be.
bool change_least(State& state, const Part& part, Units step) {
    const auto missing = state.missing(part);
    const auto heaviest = state.free(part);
    const Units difference = state.difference(part);
    if (difference % step != 0) return false;
    const Units least = static_cast<Units>(missing.size()) * step;
    if (!missing.empty()) share(state, missing, std::max(difference, least), step);
    if (difference < least) return take(state, heaviest, least - difference, step);
    if (!missing.empty() || difference == 0) return true;
    if (heaviest.empty()) return false;
    state.weights[heaviest.front()] += difference;
    return true;
}

/// The same number of points for every row, the heaviest one step more where it does not come out
/// even.
bool change_evenly(State& state, const Part& part, Units step) {
    const auto rows = state.free(part);
    const Units difference = state.difference(part);
    if (difference % step != 0 || rows.empty() || !state.missing(part).empty()) return false;
    const Units sign = difference < 0 ? -1 : 1, count = static_cast<Units>(rows.size());
    const Units shares = std::abs(difference) / step;
    for (Units i = 0; i < count; ++i) {
        Units& weight = state.weights[rows[static_cast<std::size_t>(i)]];
        weight += sign * step * (shares / count + (i < shares % count ? 1 : 0));
        if (weight <= 0) return false;
    }
    return true;
}

/// What a row counts in proportion: a missing weight as the mean of the others.
Weights bases(const State& state, const std::vector<std::size_t>& rows) {
    Weights base;
    Units sum = 0, given = 0;
    for (const std::size_t row : rows) {
        sum += state.weights[row];
        given += state.weights[row] > 0 ? 1 : 0;
    }
    const Units mean = given > 0 ? std::max<Units>(sum / given, 1) : 1;
    for (const std::size_t row : rows)
        base.push_back(state.weights[row] > 0 ? state.weights[row] : mean);
    return base;
}

/// Largest remainders: every row gets its share rounded down, the steps left go where the most was
/// cut off.
bool change_in_proportion(State& state, const Part& part, Units step) {
    std::vector<std::size_t> rows = part.rows;
    std::erase_if(rows, [&](std::size_t row) { return state.locked[row]; });
    Units rest = part.target;
    for (const std::size_t row : part.rows) rest -= state.locked[row] ? state.weights[row] : 0;
    const Units count = static_cast<Units>(rows.size());
    if (rows.empty() || rest % step != 0 || rest / step < count) return false;
    const Weights base = bases(state, rows);
    const Units whole = std::accumulate(base.begin(), base.end(), Units{0}), shares = rest / step;
    Units given = 0;
    std::vector<std::pair<Units, std::size_t>> cut;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Units exact = shares * base[i], each = std::max<Units>(exact / whole, 1);
        state.weights[rows[i]] = each * step;
        given += each;
        cut.emplace_back(each * whole - exact, i);
    }
    std::sort(cut.begin(), cut.end());
    for (std::size_t i = 0; given < shares; ++i, ++given)
        state.weights[rows[cut[i % cut.size()].second]] += step;
    return given == shares;
}

/// Brings every part to its target in one way, in steps as large as can be.
using Change = bool (*)(State&, const Part&, Units);
std::optional<Weights> apply(State state, const std::vector<Part>& parts, Change change,
                             Units largest_step) {
    for (const Part& part : parts) {
        if (state.difference(part) == 0 && state.missing(part).empty()) continue;
        bool done = false;
        for (const Units step : steps) {
            State tried = state;
            if (step > largest_step || done || !change(tried, part, step)) continue;
            state = std::move(tried);
            done = true;
        }
        if (!done) return std::nullopt;
    }
    return state.weights;
}

/// Parts with a target each, and the points that must move to reach them.
struct Goal {
    Units total = 0, change = 0;
    std::vector<Part> parts;
    bool groups_met = true;
};

/// Adds to `goals` every choice of group totals from `group` on. Groups without totals of their own
/// share what is left.
void choose(const WeightTask& task, const State& state, std::size_t group, Goal goal, Part rest,
            std::vector<Goal>& goals) {
    if (group == task.groups.size()) {
        Units named = 0;
        for (const Part& part : goal.parts) named += part.target;
        rest.target = goal.total - named;
        if (rest.rows.empty() ? rest.target != 0 : rest.target <= 0) return;
        if (!rest.rows.empty()) goal.parts.push_back(std::move(rest));
        for (const Part& part : goal.parts) goal.change += std::abs(state.difference(part));
        goals.push_back(std::move(goal));
        return;
    }
    Part part;
    for (std::size_t row = 0; row < task.rows.size(); ++row)
        if (task.rows[row].group == static_cast<int>(group)) part.rows.push_back(row);
    if (task.groups[group].empty() || part.rows.empty()) {
        rest.rows.insert(rest.rows.end(), part.rows.begin(), part.rows.end());
        return choose(task, state, group + 1, std::move(goal), std::move(rest), goals);
    }
    for (const Decimal& allowed : task.groups[group]) {
        Goal next = goal;
        part.target = units(allowed);
        next.parts.push_back(part);
        choose(task, state, group + 1, std::move(next), rest, goals);
    }
}

/// Every choice of a total and group totals, the smallest change first; those that ignore the
/// groups last.
std::vector<Goal> goals_of(const WeightTask& task, const State& state) {
    std::vector<std::size_t> all(task.rows.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const Units sum = state.sum(all);
    const bool missing = std::count(state.weights.begin(), state.weights.end(), 0) > 0;
    const bool room = std::any_of(task.totals.begin(), task.totals.end(),
                                  [&](const Decimal& total) { return units(total) > sum; });
    std::vector<Goal> grouped, whole;
    for (const Decimal& total : task.totals) {
        if (missing && room && units(total) <= sum) continue;
        choose(task, state, 0, {units(total), 0, {}, true}, {}, grouped);
        whole.push_back({units(total), std::abs(units(total) - sum), {{all, units(total)}}, false});
    }
    const auto smaller = [](const Goal& a, const Goal& b) {
        return a.change != b.change ? a.change < b.change : a.total > b.total;
    };
    std::stable_sort(grouped.begin(), grouped.end(), smaller);
    std::stable_sort(whole.begin(), whole.end(), smaller);
    grouped.insert(grouped.end(), whole.begin(), whole.end());
    return grouped;
}

/// Halves where the form has them.
Units usual_step(const State& state) {
    return std::all_of(state.weights.begin(), state.weights.end(),
                       [](Units weight) { return weight % 50 == 0; }) &&
                   std::any_of(state.weights.begin(), state.weights.end(),
                               [](Units weight) { return weight % 100 != 0; })
               ? 50
               : 100;
}

void add(std::vector<WeightProposal>& proposals, BalanceWay way, const Goal& goal,
         const std::optional<Weights>& weights) {
    if (!weights) return;
    WeightProposal proposal{way, points(goal.total), {}, goal.groups_met};
    for (const Units weight : *weights) proposal.weights.push_back(points(weight));
    const bool known =
        std::any_of(proposals.begin(), proposals.end(),
                    [&](const WeightProposal& other) { return other.weights == proposal.weights; });
    if (!known) proposals.push_back(std::move(proposal));
}

}  // namespace

std::vector<WeightProposal> balance(const WeightTask& task) {
    std::vector<WeightProposal> proposals;
    const State state = state_of(task);
    for (const Goal& goal : goals_of(task, state)) {
        const bool filled = std::count(state.weights.begin(), state.weights.end(), 0) > 0;
        if (goal.change == 0 && !filled && state.exact) return {};
        if (state.exact) {
            const auto least = apply(state, goal.parts, change_least, 100);
            add(proposals, filled ? BalanceWay::fill : BalanceWay::heaviest, goal, least);
            add(proposals, BalanceWay::even, goal, apply(state, goal.parts, change_evenly, 100));
        }
        add(proposals, BalanceWay::proportional, goal,
            apply(state, goal.parts, change_in_proportion, usual_step(state)));
        if (!proposals.empty()) break;
    }
    return proposals;
}

}  // namespace jibiao
