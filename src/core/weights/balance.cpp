// Weights that miss their total: what to change, the smallest change first. Counted in hundredths
// of a point. SPDX-License-Identifier: MPL-2.0
#include "core/weights/balance.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

#include "core/weights/changes.h"

namespace jibiao {
namespace {

using weights::Change;
using weights::Part;
using weights::Units;
using weights::Weights;

constexpr Units steps[] = {100, 50, 10, 1};
/// No weight is a million points; what is more is a number of something else in the wrong column.
constexpr std::int64_t largest = 1000000;

Units units(const Decimal& number) {
    return std::llround(Decimal::product(number.rounded(2), Decimal(100))->to_double());
}

Decimal points(Units units) {
    return *Decimal::product(Decimal(units), *Decimal::parse("0.01"));
}

/// Row by row; 0 for a missing weight.
struct State {
    Weights weights;
    std::vector<bool> locked;
    bool exact = true;  ///< no weight has more than two decimals
    bool missing = false;

    Units sum(const std::vector<std::size_t>& rows) const {
        return std::accumulate(rows.begin(), rows.end(), Units{0},
                               [&](Units all, std::size_t row) { return all + weights[row]; });
    }
};

State state_of(const WeightTask& task) {
    State state;
    for (const WeightRow& row : task.rows) {
        state.weights.push_back(row.weight ? units(*row.weight) : 0);
        state.locked.push_back(row.locked && row.weight);
        if (row.weight && row.weight->rounded(2) != *row.weight) state.exact = false;
        if (state.weights.back() == 0) state.missing = true;
    }
    return state;
}

bool any_too_large(const WeightTask& task) {
    const auto too_large = [](const Decimal& number) { return number > Decimal(largest); };
    return std::any_of(task.rows.begin(), task.rows.end(),
                       [&](const WeightRow& row) { return row.weight && too_large(*row.weight); }) ||
           std::any_of(task.totals.begin(), task.totals.end(), too_large) ||
           std::any_of(task.groups.begin(), task.groups.end(), [&](const auto& totals) {
               return std::any_of(totals.begin(), totals.end(), too_large);
           });
}

/// The rows that share a target, and the targets they may have.
struct Group {
    std::vector<std::size_t> rows;
    std::vector<Units> allowed;
    Units sum = 0;
};

/// Groups with totals of their own; the last one holds all other rows, which share what is left.
std::vector<Group> groups_of(const WeightTask& task, const State& state, bool grouped) {
    std::vector<Group> all(grouped ? task.groups.size() : 0);
    Group rest;
    for (std::size_t row = 0; grouped && row < task.rows.size(); ++row)
        all[static_cast<std::size_t>(task.rows[row].group)].rows.push_back(row);
    std::vector<Group> groups;
    for (std::size_t i = 0; i < all.size(); ++i) {
        Group& group = all[i];
        for (const Decimal& allowed : task.groups[i]) group.allowed.push_back(units(allowed));
        if (!group.allowed.empty() && !group.rows.empty())
            groups.push_back(std::move(group));
        else
            rest.rows.insert(rest.rows.end(), group.rows.begin(), group.rows.end());
    }
    if (!grouped) {
        rest.rows.resize(task.rows.size());
        std::iota(rest.rows.begin(), rest.rows.end(), std::size_t{0});
    }
    groups.push_back(std::move(rest));
    for (Group& group : groups) group.sum = state.sum(group.rows);
    return groups;
}

/// A target for each group, and the points that must move to reach them.
struct Goal {
    const std::vector<Group>* groups = nullptr;
    Units total = 0, change = 0;
    std::vector<Units> targets;
    bool groups_met = true;
};

/// Adds to `goals` every choice of targets for the groups from the next one on.
void choose(Goal goal, Units left, std::vector<Goal>& goals) {
    const Group& group = (*goal.groups)[goal.targets.size()];
    if (goal.targets.size() + 1 < goal.groups->size()) {
        for (const Units allowed : group.allowed) {
            Goal next = goal;
            next.targets.push_back(allowed);
            next.change += std::abs(allowed - group.sum);
            choose(std::move(next), left - allowed, goals);
        }
        return;
    }
    if (group.rows.empty() ? left != 0 : left <= 0) return;
    goal.targets.push_back(left);
    goal.change += std::abs(left - group.sum);
    goals.push_back(std::move(goal));
}

/// Every choice of a total and targets, the smallest change first.
std::vector<Goal> goals_of(const WeightTask& task, const std::vector<Group>& groups, bool missing,
                           bool groups_met) {
    const Units sum =
        std::accumulate(groups.begin(), groups.end(), Units{0},
                        [](Units all, const Group& group) { return all + group.sum; });
    const bool room = std::any_of(task.totals.begin(), task.totals.end(),
                                  [&](const Decimal& total) { return units(total) > sum; });
    std::vector<Goal> goals;
    for (const Decimal& total : task.totals) {
        if (missing && room && units(total) <= sum) continue;
        choose({&groups, units(total), 0, {}, groups_met}, units(total), goals);
    }
    std::stable_sort(goals.begin(), goals.end(), [](const Goal& a, const Goal& b) {
        return a.change != b.change ? a.change < b.change : a.total > b.total;
    });
    return goals;
}

/// In steps as large as can be.
bool reach(Part& part, Change change, Units largest_step) {
    for (const Units step : steps) {
        Part tried = part;
        if (step > largest_step || !change(tried, step)) continue;
        part = std::move(tried);
        return true;
    }
    return false;
}

/// Brings every group to its target in one way.
std::optional<Weights> apply(const State& state, const Goal& goal, Change change,
                             Units largest_step) {
    Weights result = state.weights;
    for (std::size_t i = 0; i < goal.targets.size(); ++i) {
        const auto& rows = (*goal.groups)[i].rows;
        Part part{{}, {}, goal.targets[i]};
        for (const std::size_t row : rows) {
            part.weights.push_back(state.weights[row]);
            part.locked.push_back(state.locked[row]);
        }
        if (part.difference() == 0 && part.missing().empty()) continue;
        if (!reach(part, change, largest_step)) return std::nullopt;
        for (std::size_t k = 0; k < rows.size(); ++k) result[rows[k]] = part.weights[k];
    }
    return result;
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
    if (any_too_large(task)) return proposals;
    const State state = state_of(task);
    const auto by_group = groups_of(task, state, true), whole = groups_of(task, state, false);
    auto goals = goals_of(task, by_group, state.missing, true);
    for (Goal& goal : goals_of(task, whole, state.missing, false)) goals.push_back(std::move(goal));
    for (const Goal& goal : goals) {
        if (goal.change == 0 && !state.missing && state.exact) return {};
        if (state.exact) {
            const auto least = apply(state, goal, weights::change_least, 100);
            add(proposals, state.missing ? BalanceWay::fill : BalanceWay::heaviest, goal, least);
            add(proposals, BalanceWay::even, goal, apply(state, goal, weights::change_evenly, 100));
        }
        add(proposals, BalanceWay::proportional, goal,
            apply(state, goal, weights::change_in_proportion, usual_step(state)));
        if (!proposals.empty()) break;
    }
    return proposals;
}

}  // namespace jibiao
