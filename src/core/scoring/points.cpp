// Points of a scoring standard: what a result earns, and the full marks.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/scoring/pieces.h"

namespace jibiao::scoring {
namespace {

constexpr Words marks_words = {U"权重分值", U"权重分",     U"权重",     U"分值",
                               U"满分",     U"标准分",     U"指标分值", U"指标分",
                               U"该项分值", U"该指标分值", U"本项分值", U"分数"};

bool take_points_unit(Scanner& text) {
    if (text.at_any({U"分钟", U"分之", U"分以"})) return false;
    return text.take_any({U"分值", U"分"});
}

void take_included(Scanner& text) {
    text.take_any({U"(含)", U"含"});
}

Points between(const Decimal& a, const Decimal& b, bool share) {
    return {std::min(a, b), std::max(a, b), share};
}

/// 满分 · 满分10分
std::optional<Points> take_all(Scanner& text) {
    if (!text.take_any(
            {U"满分", U"全分", U"该项满分", U"全部分值", U"所赋全部分值", U"该指标所赋全部分值"}))
        return std::nullopt;
    Scanner ahead = text;
    const bool bracket = ahead.take(U"(");
    if (!bracket) ahead.take_any({U"为", U":"});
    const auto number = ahead.take_number();
    if (number && take_points_unit(ahead) && (!bracket || ahead.take(U")"))) {
        text = ahead;
        return Points{*number, *number};
    }
    return Points{100, 100, true};
}

/// 80%分值 · 分值的80%
std::optional<Points> take_share_of_marks(Scanner& text) {
    Scanner ahead = text;
    const bool named = ahead.take_any(marks_words);
    if (named) ahead.take(U"的");
    const auto number = ahead.take_number();
    if (!number || *number > Decimal(100) || !ahead.take(U"%")) return std::nullopt;
    if (!named) {
        ahead.take(U"的");
        if (!ahead.take_any(marks_words) && !ahead.take(U"分")) return std::nullopt;
    }
    ahead.take_any({U"计分", U"得分", U"赋分", U"记分", U"给分"});
    text = ahead;
    return Points{*number, *number, true};
}

/// 8分 · 12-9分
std::optional<Points> take_plain_points(Scanner& text) {
    Scanner ahead = text;
    const auto first = ahead.take_number();
    if (!first) return std::nullopt;
    take_included(ahead);
    Scanner range = ahead;
    if (range.take_any({U"分-", U"-", U"至"})) {
        const auto second = range.take_number();
        take_included(range);
        if (!second || !take_points_unit(range)) return std::nullopt;
        text = range;
        return between(*first, *second, false);
    }
    if (!take_points_unit(ahead)) return std::nullopt;
    text = ahead;
    return Points{*first, *first};
}

}  // namespace

std::optional<Points> take_award(Scanner& text) {
    Scanner ahead = text;
    while (ahead.take_any({U"的", U"则", U"时", U"均", U"即", U"可", U",", U":"})) {
    }
    if (ahead.take_any({U"不得分", U"不计分", U"不给分", U"不赋分", U"不记分"})) {
        text = ahead;
        return Points{};
    }
    if (ahead.take_any({U"不得", U"为不得"}) && (ahead.done() || is_stop(ahead.rest().front()))) {
        text = ahead;
        return Points{};
    }
    // 得分值的80%: the 分 belongs to the marks.
    if (!ahead.at(U"得分值")) ahead.take_any({U"得分为", U"得分", U"计分", U"赋分"});
    ahead.take_any({U"得", U"计", U"记", U"赋", U"为", U"给", U"评", U"按"});
    for (const auto take : {take_share_of_marks, take_all, take_plain_points}) {
        if (const auto points = take(ahead)) {
            text = ahead;
            return points;
        }
    }
    return std::nullopt;
}

std::optional<Decimal> take_full_marks(Scanner& text) {
    Scanner ahead = text;
    const bool bracket = ahead.take(U"(");
    ahead.take_any({U"本项", U"该项", U"本指标", U"该指标", U"指标"});
    const bool named =
        ahead.take_any({U"满分", U"总分", U"分值", U"权重", U"标准分", U"共", U"满分值"});
    if (named) ahead.take_any({U"为", U":", U"是", U"计"});
    const auto number = ahead.take_number();
    if (!number || number->is_zero() || !take_points_unit(ahead)) return std::nullopt;
    if (bracket ? !ahead.take(U")") : !ahead.done() && !is_stop(ahead.rest().front()))
        return std::nullopt;
    text = ahead;
    return number;
}

}  // namespace jibiao::scoring
