// Reading a scoring standard clause by clause; the order of the clauses is the text's own.
// SPDX-License-Identifier: MPL-2.0
#include "core/scoring/clauses.h"

#include "core/base/text.h"

namespace jibiao::scoring {
namespace {

template <class T>
bool set_once(std::optional<T>& slot, const T& value) {
    if (slot) return false;
    slot = value;
    return true;
}

/// ①, 1、, (1) in front of a clause.
void take_enumerator(Scanner& text) {
    Scanner ahead = text;
    if (!ahead.done() && ahead.rest().front() >= U'①' && ahead.rest().front() <= U'⑳') {
        text.skip(1);
        return;
    }
    const bool bracket = ahead.take(U"(");
    if (ahead.take_number() && ahead.take(bracket ? U")" : U"、")) text = ahead;
}

/// 扣完为止 and its like say what every deduction means: never below zero.
bool take_floor(Scanner& text) {
    Scanner ahead = text;
    ahead.take_any({U"直至", U"直到", U"以", U"至"});
    if (ahead.take(U"扣完")) {
        ahead.take_any({U"该项", U"本项", U"该指标", U"本指标", U"为止"});
        ahead.take_any({U"分值", U"得分", U"分数", U"满分", U"分"});
        ahead.take(U"为止");
    } else if (!ahead.take_any({U"最低得0分", U"最低为0分", U"最低0分", U"最低计0分", U"不计负分",
                                U"不倒扣", U"扣至0分为止", U"扣至0分", U"至0分为止", U"0分为止",
                                U"满分为止", U"以满分为限"})) {
        return false;
    }
    text = ahead;
    return true;
}

bool take_most(Scanner& text, Clauses& clauses) {
    Scanner ahead = text;
    if (!ahead.take_any({U"最多扣", U"最高扣", U"最多扣减"})) return false;
    const auto number = ahead.take_number();
    if (!number || !ahead.take(U"分") || !set_once(clauses.most, *number)) return false;
    text = ahead;
    return true;
}

/// 以100%为标准 repeats the threshold that follows.
bool take_basis(Scanner& text) {
    Scanner ahead = text;
    if (!ahead.take(U"以") || !ahead.take_number() || !ahead.take(U"%")) return false;
    if (!ahead.take_any({U"为标准", U"为目标", U"为基准"})) return false;
    text = ahead;
    return true;
}

void take_manner(Scanner& text) {
    text.take_any({U"按时", U"及时", U"按期", U"如期", U"按计划", U"按要求", U"全部", U"全面",
                   U"已", U"按时按质", U"保质保量", U"按时全部"});
}

constexpr Words reach_words = {U"达到", U"达成", U"完成", U"实现", U"满足", U"符合", U"达"};

/// 达到计划值的得满分3分 · 完成得10分 · 实际值≥计划值得满分
bool take_reached(Scanner& text, Clauses& clauses) {
    Scanner ahead = text;
    ahead.take_any({U"若", U"如果", U"如", U"当"});
    take_actual(ahead);
    take_manner(ahead);
    bool object = false;
    if (ahead.take_any({U"达标", U"达到或超过", U"达到或优于"})) {
        object = take_target(ahead);
    } else if (ahead.take_any(reach_words)) {
        take_manner(ahead);
        object = take_target(ahead) || ahead.take_any({U"任务", U"要求", U"标准", U"年度任务"});
        if (object) ahead.take_any({U"任务", U"要求"});
    } else if (!ahead.take_any({U"未发生", U"未出现", U"无"})) {
        if (ahead.take_operator() == Operator::none || !take_target(ahead)) return false;
        object = true;
    }
    if (object) ahead.take_any({U"及以上", U"以上", U"(含)以上", U"(含)"});
    const auto points = take_award(ahead);
    if (!points || points->low != points->high || points->low.is_zero()) return false;
    if (!set_once(clauses.reached, *points)) return false;
    text = ahead;
    return true;
}

/// 否则 · 未完成的 · 低于计划值
bool take_otherwise_words(Scanner& text) {
    Scanner ahead = text;
    bool found =
        ahead.take_any({U"否则", U"反之", U"其余情况", U"其他情况", U"其余", U"其他", U"其它"});
    if (!found) {
        ahead.take_any({U"若", U"如果", U"如"});
        take_actual(ahead);
        if (ahead.take_any({U"未按时", U"未及时", U"未按期", U"未全部", U"未能", U"未", U"没有",
                            U"没", U"不"})) {
            found = ahead.take_any(
                {U"达标", U"完成", U"达到", U"达成", U"实现", U"满足", U"符合", U"达"});
            take_target(ahead);
            ahead.take_any({U"任务", U"要求", U"标准"});
        } else if (ahead.take_any({U"低于", U"小于", U"少于", U"不足", U"<", U"高于", U"超过",
                                   U"大于", U">"})) {
            found = take_target(ahead);
        }
        // 未达到60% is a condition of its own.
        Scanner number = ahead;
        if (number.take_number()) return false;
    }
    if (!found) return false;
    ahead.take_any({U"的部分", U"部分", U"的"});
    text = ahead;
    return true;
}

bool take_otherwise(Scanner& text, Clauses& clauses) {
    Scanner ahead = text;
    if (!take_otherwise_words(ahead)) return false;
    if (const auto points = take_award(ahead)) {
        if (points->low != points->high || !set_once(clauses.otherwise, *points)) return false;
    } else {
        ahead.take_stops();
        ahead.take(U"则");
        if (ahead.done()) return false;
    }
    text = ahead;
    return true;
}

bool take_band(Scanner& text, Clauses& clauses) {
    Scanner ahead = text;
    const auto condition = take_condition(ahead);
    if (!condition) return false;
    const auto points = take_award(ahead);
    if (!points) return false;
    clauses.bands.emplace_back(*condition, *points);
    text = ahead;
    return true;
}

/// 制度健全的,得2分: words that no number decides. Only a text of this clause and 否则 is read so.
bool take_worded(Scanner& text, Clauses& clauses) {
    constexpr std::size_t longest = 40;
    constexpr Text refused = U"0123456789每扣;()*/";
    std::size_t length = 0;
    for (const Text rest = text.rest(); length < rest.size() && length < longest; ++length) {
        if (refused.find(rest[length]) != Text::npos) return false;
        Scanner ahead(rest.substr(length));
        if (length == 0 || !ahead.at_any({U"的,得", U"的得", U"的,计", U"得", U",得", U",计"}))
            continue;
        const auto points = take_award(ahead);
        if (!points || points->low != points->high || points->low.is_zero()) continue;
        if (!set_once(clauses.reached, *points)) return false;
        clauses.condition = encode(rest.substr(0, length));
        text = ahead;
        return true;
    }
    return false;
}

/// 不足90%时,每减少5% …: says again from where the deduction counts.
bool take_missed(Scanner& text, Clauses& clauses) {
    Scanner ahead = text;
    const auto condition = take_condition(ahead);
    if (!condition) return false;
    ahead.take_any({U"时", U"的"});
    ahead.take(U",");
    Scanner deduction = ahead;
    if (!take_deduction(deduction) || !set_once(clauses.missed, *condition)) return false;
    text = ahead;
    return true;
}

template <class Piece>
bool take_once(Scanner& text, std::optional<Piece> (*take)(Scanner&), std::optional<Piece>& slot) {
    Scanner ahead = text;
    const auto piece = take(ahead);
    if (!piece || !set_once(slot, *piece)) return false;
    text = ahead;
    return true;
}

bool take_clause(Scanner& text, Clauses& clauses) {
    return take_floor(text) || take_most(text, clauses) || take_basis(text) ||
           take_once(text, take_full_marks, clauses.full_marks) || take_otherwise(text, clauses) ||
           take_once(text, take_deduction, clauses.deduction) ||
           take_once(text, take_share, clauses.share) || take_reached(text, clauses) ||
           take_band(text, clauses) || take_missed(text, clauses) || take_worded(text, clauses);
}

}  // namespace

std::optional<Clauses> read_clauses(Text text) {
    Clauses clauses;
    Scanner scanner(text);
    for (scanner.take_stops(); !scanner.done(); scanner.take_stops()) {
        take_enumerator(scanner);
        if (!take_clause(scanner, clauses)) return std::nullopt;
    }
    return clauses;
}

}  // namespace jibiao::scoring
