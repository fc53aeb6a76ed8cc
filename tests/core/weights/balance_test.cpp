// Balancing weights: the smallest change against brute force, and what holds of every proposal.
// SPDX-License-Identifier: MPL-2.0
#include "core/weights/balance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>
#include <tuple>

namespace jibiao {
namespace {

Decimal number(const char* text) {
    return *Decimal::parse(text);
}

/// "60 30 -" with totals {100}; "-" is a missing weight, "20!" a locked one.
WeightTask task(const std::string& rows, std::vector<Decimal> totals,
                std::vector<std::vector<Decimal>> groups = {{}}) {
    WeightTask result{{}, std::move(groups), std::move(totals)};
    std::istringstream words(rows);
    int group = 0;
    for (std::string word; words >> word;) {
        if (word == "|") {
            ++group;
            continue;
        }
        WeightRow row{std::nullopt, group, word.ends_with('!')};
        if (row.locked) word.pop_back();
        if (word != "-") row.weight = number(word.c_str());
        result.rows.push_back(row);
    }
    return result;
}

std::string text(const std::vector<Decimal>& weights) {
    std::string all;
    for (const Decimal& weight : weights) all += (all.empty() ? "" : " ") + weight.trimmed().text();
    return all;
}

std::string proposed(const WeightTask& task, BalanceWay way) {
    for (const WeightProposal& proposal : balance(task))
        if (proposal.way == way) return text(proposal.weights);
    return "";
}

TEST(Balance, FillsWhatIsMissing) {
    EXPECT_EQ(proposed(task("60 30 -", {100}), BalanceWay::fill), "60 30 10");
    EXPECT_EQ(proposed(task("60 30 - -", {100}), BalanceWay::fill), "60 30 5 5");
    EXPECT_EQ(proposed(task("60 31 - -", {100}), BalanceWay::fill), "60 31 5 4");
    EXPECT_EQ(proposed(task("60 40 -", {100}), BalanceWay::fill), "59 40 1");
    EXPECT_EQ(proposed(task("45 45 -", {100, 90}), BalanceWay::fill), "45 45 10");
}

TEST(Balance, ChangesTheHeaviestRow) {
    EXPECT_EQ(proposed(task("50 30 15", {100}), BalanceWay::heaviest), "55 30 15");
    EXPECT_EQ(proposed(task("50! 30 15", {100}), BalanceWay::heaviest), "50 35 15");
    EXPECT_EQ(proposed(task("33.33 33.33 33.33", {100}), BalanceWay::heaviest),
              "33.34 33.33 33.33");
    EXPECT_EQ(proposed(task("60 60 60 60 60", {100}), BalanceWay::heaviest), "10 10 10 10 60")
        << "as few rows as possible";
}

TEST(Balance, SpreadsTheDifference) {
    EXPECT_EQ(proposed(task("50 30 15", {100}), BalanceWay::even), "52 32 16");
    EXPECT_EQ(proposed(task("50 30 10", {100}), BalanceWay::proportional), "56 33 11");
    EXPECT_EQ(proposed(task("12.5 37.5", {100}), BalanceWay::proportional), "25 75");
}

TEST(Balance, MeetsTheTotalsOfGroups) {
    const auto groups = std::vector<std::vector<Decimal>>{{50}, {30, 40}, {10}};
    EXPECT_EQ(proposed(task("25 20 | 30 | 15", {90}, groups), BalanceWay::heaviest), "30 20 30 10");
    EXPECT_EQ(proposed(task("25 20 | 38 | 15", {100}, groups), BalanceWay::heaviest),
              "30 20 40 10");
    const auto impossible = std::vector<std::vector<Decimal>>{{50}, {60}};
    const auto proposals = balance(task("50 | 40", {100}, impossible));
    ASSERT_FALSE(proposals.empty());
    EXPECT_FALSE(proposals.front().groups_met);
    EXPECT_EQ(text(proposals.front().weights), "60 40");
}

TEST(Balance, LeavesAloneWhatIsRightOrCannotBeChanged) {
    EXPECT_TRUE(balance(task("60 40", {100})).empty());
    EXPECT_TRUE(balance(task("60 30", {100, 90})).empty());
    EXPECT_TRUE(balance(task("60! 30!", {100})).empty());
    EXPECT_TRUE(balance(task("", {100})).empty());
}

/// The number of an identity card in the wrong column, and a table of thousands of rows.
TEST(Balance, IsQuickHoweverFarTheWeightsAreOff) {
    EXPECT_TRUE(balance(task("110101199003071234 50", {100})).empty());
    EXPECT_EQ(proposed(task("999999 50", {100}), BalanceWay::heaviest), "50 50");
    WeightTask large{{}, {{}}, {100}};
    for (int row = 0; row < 9000; ++row) large.rows.push_back({number("0.5"), 0, false});
    const auto proposals = balance(large);
    ASSERT_FALSE(proposals.empty());
    Decimal sum;
    for (const Decimal& weight : proposals.front().weights) sum = sum + weight;
    EXPECT_EQ(sum, Decimal(100));
}

// ---- brute force ----

/// Points moved, rows changed, largest relative change of a row, heaviest weight filled in.
using Cost = std::tuple<double, int, double, double>;

Cost cost(const WeightTask& task, const std::vector<Decimal>& weights) {
    Cost cost{0, 0, 0, 0};
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto& before = task.rows[i].weight;
        const double after = weights[i].to_double(), was = before ? before->to_double() : 0;
        if (before && weights[i] == *before) continue;
        std::get<0>(cost) += std::abs(after - was);
        ++std::get<1>(cost);
        if (before) std::get<2>(cost) = std::max(std::get<2>(cost), std::abs(after - was) / was);
        if (!before) std::get<3>(cost) = std::max(std::get<3>(cost), after);
    }
    return cost;
}

/// The least cost over all weights above 0 that are so many steps away.
std::optional<Cost> least_cost(const WeightTask& task, const Decimal& step) {
    std::optional<Cost> least;
    std::vector<Decimal> weights(task.rows.size());
    const std::function<void(std::size_t, Decimal)> go = [&](std::size_t i, Decimal rest) {
        if (i == weights.size()) {
            if (rest.is_zero() && (!least || cost(task, weights) < *least))
                least = cost(task, weights);
            return;
        }
        const WeightRow& row = task.rows[i];
        Decimal weight = row.weight.value_or(step);
        if (row.locked) {
            weights[i] = weight;
            return go(i + 1, rest - weight);
        }
        while (weight - step > Decimal(0)) weight = weight - step;
        for (; weight <= rest; weight = weight + step) {
            weights[i] = weight;
            go(i + 1, rest - weight);
        }
    };
    go(0, task.totals.front());
    return least;
}

void expect_near(const Cost& a, const Cost& b, const WeightTask& task) {
    std::string rows;
    for (const WeightRow& row : task.rows)
        rows += (row.weight ? row.weight->text() : "-") + (row.locked ? "! " : " ");
    EXPECT_NEAR(std::get<0>(a), std::get<0>(b), 1e-9) << rows << task.totals.front().text();
    EXPECT_EQ(std::get<1>(a), std::get<1>(b)) << rows << task.totals.front().text();
    EXPECT_NEAR(std::get<2>(a), std::get<2>(b), 1e-9) << rows << task.totals.front().text();
    EXPECT_NEAR(std::get<3>(a), std::get<3>(b), 1e-9) << rows << task.totals.front().text();
}

WeightTask random_task(std::mt19937& random, const Decimal& step, unsigned most_rows,
                       unsigned heaviest) {
    WeightTask task{{}, {{}}, {}};
    const auto steps = [&](unsigned most) {
        return *Decimal::product(Decimal(static_cast<std::int64_t>(1 + random() % most)), step);
    };
    const unsigned rows = 1 + random() % most_rows;
    for (unsigned i = 0; i < rows; ++i) {
        WeightRow row{steps(heaviest), 0, random() % 5 == 0};
        if (random() % 5 == 0) row = {std::nullopt, 0, false};
        task.rows.push_back(row);
    }
    task.totals = {steps(3 * heaviest)};
    return task;
}

TEST(Balance, FindsTheSmallestChange) {
    std::mt19937 random(2021101);
    int found = 0;
    for (int round = 0; round < 3000; ++round) {
        const WeightTask task = random_task(random, 1, 4, 6);
        const auto least = least_cost(task, 1);
        const auto proposals = balance(task);
        const bool right = least && std::get<1>(*least) == 0;
        if (!least || right) {
            EXPECT_TRUE(!right || proposals.empty());
            continue;
        }
        ASSERT_FALSE(proposals.empty());
        expect_near(cost(task, proposals.front().weights), *least, task);
        ++found;
    }
    EXPECT_GT(found, 1000);
}

TEST(Balance, ProposesWhatTheSystemAccepts) {
    std::mt19937 random(202010);
    int seen = 0;
    for (int round = 0; round < 3000; ++round) {
        const Decimal step = number(round % 3 == 0 ? "0.01" : round % 3 == 1 ? "0.5" : "1");
        WeightTask task = random_task(random, step, 12, 40);
        task.groups = {{}, {}, {}};
        for (WeightRow& row : task.rows) row.group = static_cast<int>(random() % 3);
        if (random() % 2 == 0) task.groups[0] = {10, 20};
        task.totals = {100, 90};
        for (const WeightProposal& proposal : balance(task)) {
            ++seen;
            Decimal sum, group;
            for (std::size_t i = 0; i < proposal.weights.size(); ++i) {
                const Decimal& weight = proposal.weights[i];
                EXPECT_GT(weight, Decimal(0));
                EXPECT_EQ(weight.rounded(2), weight);
                if (task.rows[i].locked) {
                    EXPECT_EQ(weight, task.rows[i].weight);
                }
                sum = sum + weight;
                if (task.rows[i].group == 0) group = group + weight;
            }
            EXPECT_EQ(sum, proposal.total);
            EXPECT_TRUE(sum == Decimal(100) || sum == Decimal(90));
            const bool free = task.groups[0].empty() || group.is_zero() || !proposal.groups_met;
            EXPECT_TRUE(free || group == Decimal(10) || group == Decimal(20));
        }
    }
    EXPECT_GT(seen, 3000);
}

}  // namespace
}  // namespace jibiao
