// What a scoring standard gives for a result.
// SPDX-License-Identifier: MPL-2.0
#include "core/scoring/evaluate.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/scoring/intervals.h"

namespace jibiao {
namespace scoring {
namespace {

constexpr int score_decimals = 2;
constexpr int share_decimals = 8;

/// Never below zero, never above the weight.
Decimal within(const Decimal& score, const Decimal& weight) {
    return std::clamp(score, Decimal(0), weight).rounded(score_decimals).trimmed();
}

std::optional<ScoreRange> exactly(const std::optional<Decimal>& score, const Decimal& weight) {
    if (!score) return std::nullopt;
    const Decimal points = within(*score, weight);
    return ScoreRange{points, points};
}

/// a / b · weight; empty when b is zero.
std::optional<Decimal> part(const Decimal& a, const Decimal& b, const Decimal& weight) {
    const auto product = Decimal::product(a, weight);
    return product ? Decimal::quotient(*product, b, share_decimals) : std::nullopt;
}

std::optional<Decimal> less_excess(const Achievement& result) {
    const auto excess = part(result.actual - result.target, result.target, result.weight);
    return excess ? std::optional(result.weight - *excess) : std::nullopt;
}

bool same_unit(const std::string& a, const std::string& b) {
    const auto percent = [](const std::string& unit) {
        return unit == "百分点" || unit == "个百分点" ? std::string("%") : unit;
    };
    return percent(a) == percent(b);
}

bool reached_full(const std::optional<Threshold>& threshold, const Achievement& result) {
    if (threshold) return fits(threshold->span, result.actual);
    return reached(result.op, result.actual, result.target);
}

struct Evaluator {
    const Achievement& result;

    std::optional<Decimal> marks(const Decimal& points, bool share) const {
        return share ? part(points, 100, result.weight) : std::optional(points);
    }
    std::optional<ScoreRange> range(const Points& points) const {
        const auto low = marks(points.low, points.share), high = marks(points.high, points.share);
        if (!low || !high) return std::nullopt;
        return ScoreRange{within(*low, result.weight), within(*high, result.weight)};
    }

    std::optional<ScoreRange> operator()(const Empty&) const { return evaluate_standard(result); }
    std::optional<ScoreRange> operator()(const Unread&) const { return std::nullopt; }
    std::optional<ScoreRange> operator()(const Discretionary&) const { return std::nullopt; }
    /// For people to choose within a grade: nothing a number decides.
    std::optional<ScoreRange> operator()(const Grades&) const { return std::nullopt; }

    std::optional<ScoreRange> operator()(const Proportion& proportion) const {
        if (proportion.reached && !same_unit(proportion.reached->unit, result.unit)) return {};
        if (reached_full(proportion.reached, result)) return exactly(result.weight, result.weight);
        const auto& [op, actual, target, unit, weight] = result;
        switch (proportion.by) {
            case Proportion::By::actual_by_target:
                return exactly(part(actual, target, weight), weight);
            case Proportion::By::target_by_actual:
                return exactly(part(target, actual, weight), weight);
            case Proportion::By::excess:
                return exactly(less_excess(result), weight);
            case Proportion::By::unsaid:
                break;
        }
        auto standard = evaluate_standard(result);
        if (!standard || unit != "%") return standard;
        // 完成率×分值 of a rate: the rate itself or its share of the target.
        const auto own = exactly(part(actual, 100, weight), weight);
        if (!own) return std::nullopt;
        return ScoreRange{std::min(standard->low, own->low), std::max(standard->high, own->high)};
    }
    std::optional<ScoreRange> operator()(const AllOrNothing& choice) const {
        if (!choice.condition.empty()) return std::nullopt;
        const bool full = reached(result.op, result.actual, result.target);
        return exactly(full ? result.weight : choice.otherwise, result.weight);
    }
    std::optional<ScoreRange> operator()(const Bands& bands) const {
        Achievement shown = result;
        if (!same_unit(bands.unit, result.unit)) {
            // 完成率达到80% of a count: the share of the target.
            const bool falls = result.op == Operator::less || result.op == Operator::at_most;
            if (falls || bands.unit != "%" || !contains(bands.measure, "完成")) return std::nullopt;
            const auto share = part(result.actual, result.target, 100);
            if (!share) return std::nullopt;
            shown.actual = *share;
        }
        std::optional<ScoreRange> found;
        for (const Band* band : fitting(bands, shown.actual)) {
            const auto points = range(band->points);
            if (!points) return std::nullopt;
            if (!found) found = points;
            found =
                ScoreRange{std::min(found->low, points->low), std::max(found->high, points->high)};
        }
        return found ? found : bands.otherwise ? range(*bands.otherwise) : std::nullopt;
    }
    std::optional<ScoreRange> operator()(const Deduction& deduction) const;
};

/// How far the result misses, in the deduction's own unit; empty when that is not certain.
std::optional<Decimal> missed(const Deduction& deduction, const Achievement& result) {
    if (!same_unit(deduction.unit, result.unit)) return std::nullopt;
    const Threshold* own = deduction.reached ? &*deduction.reached : nullptr;
    if (own && !same_unit(own->unit, result.unit)) return std::nullopt;
    Decimal from = result.target;
    if (own) from = own->span.low ? own->span.low->at : own->span.high->at;
    switch (deduction.side) {
        case Deduction::Side::below:
            return from - result.actual;
        case Deduction::Side::above:
            return result.actual - from;
        case Deduction::Side::each:
            break;
    }
    // 每发生1件 counts all of them: certain only where none is the target.
    return from.is_zero() ? std::optional(result.actual) : std::nullopt;
}

std::optional<ScoreRange> Evaluator::operator()(const Deduction& deduction) const {
    if (!deduction.condition.empty()) return std::nullopt;
    if (reached_full(deduction.reached, result)) return exactly(result.weight, result.weight);
    const auto distance = missed(deduction, result);
    const auto points = marks(deduction.points.low, deduction.points.share);
    if (!distance || !points || *distance <= Decimal(0)) return std::nullopt;
    const auto steps = Decimal::quotient(*distance, deduction.step, share_decimals);
    if (!steps) return std::nullopt;
    // A step begun may count whole, in part or not at all.
    const Decimal half = *Decimal::parse("0.5");
    Decimal whole = (*steps - half).rounded(0);
    if (whole + Decimal(1) == *steps) whole = *steps;
    const Decimal begun = whole == *steps ? whole : whole + Decimal(1);
    const auto least = Decimal::product(whole, *points), most = Decimal::product(begun, *points);
    if (!least || !most) return std::nullopt;
    const Decimal cap = deduction.most ? *deduction.most : result.weight;
    return ScoreRange{within(result.weight - std::min(*most, cap), result.weight),
                      within(result.weight - std::min(*least, cap), result.weight)};
}

/// About a fifth of the marks in whole points.
Points fifth_of(const std::optional<Decimal>& marks) {
    if (!marks) return {20, 20, true};
    const auto fifth = Decimal::quotient(*marks, 5, 0);
    const Decimal points = std::min(*marks, std::max(Decimal(1), fifth.value_or(1)));
    return {points, points};
}

}  // namespace
}  // namespace scoring

bool reached(Operator op, const Decimal& actual, const Decimal& target) {
    switch (op) {
        case Operator::at_least:
            return actual >= target;
        case Operator::more:
            return actual > target;
        case Operator::equal:
            return target.is_zero() ? actual <= target : actual >= target;
        case Operator::less:
            return actual < target;
        case Operator::at_most:
            return actual <= target;
        default:
            return false;
    }
}

std::optional<ScoreRange> evaluate(const Scoring& scoring, const Achievement& achievement) {
    if (scoring.full_marks && *scoring.full_marks != achievement.weight) return std::nullopt;
    if (achievement.op == Operator::none || achievement.op == Operator::qualitative) return {};
    return std::visit(scoring::Evaluator{achievement}, scoring.method);
}

std::optional<ScoreRange> evaluate_standard(const Achievement& achievement) {
    using namespace scoring;
    const auto& [op, actual, target, unit, weight] = achievement;
    if (reached(op, actual, target)) return exactly(weight, weight);
    switch (op) {
        case Operator::equal:
            if (target.is_zero()) return exactly(Decimal(0), weight);
            [[fallthrough]];
        case Operator::at_least:
        case Operator::more:
            return exactly(part(actual, target, weight), weight);
        case Operator::less:
        case Operator::at_most:
            return exactly(less_excess(achievement), weight);
        default:
            return std::nullopt;
    }
}

Scoring standard_scoring(Operator op, const std::optional<Decimal>& number, const std::string& unit,
                         const std::optional<Decimal>& weight) {
    using namespace scoring;
    Scoring text;
    text.full_marks = weight;
    if (op == Operator::none || op == Operator::qualitative || !number) {
        text.method = Grades{};
    } else if (number->is_zero()) {
        // Nothing to divide by: points off for every occurrence.
        Deduction deduction;
        deduction.unit = unit.empty() ? "次" : unit == "%" ? "个百分点" : unit;
        if (unit == "%") deduction.side = Deduction::Side::above;
        deduction.points = fifth_of(weight);
        text.method = deduction;
    } else {
        const bool falls = op == Operator::less || op == Operator::at_most;
        text.method =
            Proportion{falls ? Proportion::By::excess : Proportion::By::actual_by_target, {}};
    }
    return text;
}

}  // namespace jibiao
