// Reading a scoring standard clause by clause; the order of the clauses is the text's own.
// SPDX-License-Identifier: MPL-2.0
#include "core/scoring/clauses.h"

#include "core/base/text.h"

namespace jibiao::scoring {
namespace {

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

void take_manner(Scanner& text) {
    text.take_any({U"按时", U"及时", U"按期", U"如期", U"按计划", U"按要求", U"全部", U"全面",
                   U"已", U"按时按质", U"保质保量", U"按时全部"});
}

constexpr Words reach_words = {U"达到", U"达成", U"完成", U"实现", U"满足", U"符合", U"达"};

/// 设备购置数量 of 设备购置数量达到计划数量: what reaches the target.
void take_subject(Scanner& text) {
    constexpr std::size_t longest = 12;
    const Text rest = text.rest();
    for (std::size_t length = 1; length <= longest && length < rest.size(); ++length) {
        if (rest[length - 1] < 0x4E00) return;
        Scanner ahead(rest.substr(length));
        Scanner met = ahead;
        if (met.take(U"达标") && met.at_any({U"得", U"的", U",得", U"计"})) {
            text.skip(length);
            return;
        }
        const bool held = ahead.take(U"控制在");
        if (!held &&
            !ahead.take_any({U"达到", U"达成", U"大于等于", U"≥", U"不低于", U"小于等于", U"≤"}))
            continue;
        if (!take_target(ahead)) continue;
        if (held && !ahead.at_any({U"以内", U"内", U"之内", U"范围内"})) continue;
        text.skip(length);
        return;
    }
}

/// 达到计划值的得满分3分 · 完成得10分 · 实际值≥计划值得满分
bool take_reached(Scanner& text, Clauses& clauses) {
    Scanner ahead = text;
    ahead.take_any({U"若", U"如果", U"如", U"当"});
    if (!take_actual(ahead)) take_subject(ahead);
    take_manner(ahead);
    bool object = false;
    if (ahead.take_any({U"达标", U"达到或超过", U"达到或优于"})) {
        object = take_target(ahead);
    } else if (ahead.take_any(reach_words)) {
        take_manner(ahead);
        object = take_target(ahead) || ahead.take_any({U"任务", U"要求", U"标准", U"年度任务"});
        if (object) ahead.take_any({U"任务", U"要求"});
    } else if (ahead.take(U"控制在")) {
        object = take_target(ahead) && ahead.take_any({U"以内", U"内", U"之内", U"范围内"});
        if (!object) return false;
    } else if (!ahead.take_any({U"未发生", U"未出现", U"无", U"是", U"有"})) {
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
    bool found = ahead.take_any(
        {U"否则", U"反之", U"其余情况", U"其他情况", U"其余", U"其他", U"其它", U"否"});
    if (!found) {
        ahead.take_any({U"若", U"如果", U"如"});
        take_actual(ahead);
        if (ahead.take_any({U"未按时", U"未及时", U"未按期", U"未全部", U"未能", U"未", U"没有",
                            U"没", U"不"})) {
            found = ahead.take_any(
                {U"达标", U"完成", U"达到", U"达成", U"实现", U"满足", U"符合", U"达"});
            take_target(ahead);
            ahead.take_any({U"任务", U"要求", U"标准"});
        } else if (ahead.take(U"完不成")) {
            found = true;
            take_target(ahead);
        } else if (ahead.take_any({U"低于", U"小于", U"少于", U"不足", U"<", U"高于", U"超过",
                                   U"大于", U">", U"超出"})) {
            found = take_target(ahead) || ahead.at_any({U"的", U"不得分", U"得0分"});
        } else if (ahead.take_any({U"无", U"没有"})) {
            found = ahead.at_any({U"得0分", U"不得分", U"的不得分", U"计0分", U"的,不得分"});
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

/// 部分达成按完成比例扣分: between all and nothing, in proportion.
bool take_partly(Scanner& text, Clauses& clauses) {
    Scanner ahead = text;
    if (!ahead.take_any({U"部分达成", U"部分完成", U"部分实现", U"基本达成", U"基本完成"}))
        return false;
    take_target(ahead);
    ahead.take_any({U"的,", U"的", U",", U"则"});
    Scanner share = ahead;
    if (!take_share(share)) return false;
    clauses.partly = true;
    text = ahead;
    return true;
}

/// 验收不合格 is the opposite of 验收合格.
bool negates(Text a, Text b) {
    for (const Text word : {U"不", U"未", U"没有", U"没"}) {
        const auto at = a.find(word);
        if (at == Text::npos) continue;
        std::u32string without(a.substr(0, at));
        without += a.substr(at + word.size());
        if (without == b) return true;
    }
    return false;
}

bool share_two_characters(Text a, Text b) {
    for (std::size_t i = 0; i + 1 < a.size(); ++i)
        if (b.find(a.substr(i, 2)) != Text::npos) return true;
    return false;
}

bool opposes(Text words, Text condition) {
    if (negates(words, condition)) return true;
    if (contains_any(words, {U"挪用", U"截留", U"挤占"}))
        return contains_any(condition, {U"专款专用", U"规范", U"合规"});
    const bool opens = Scanner(words).at_any(
        {U"未", U"没", U"不", U"超", U"逾期", U"发生", U"出现", U"存在", U"有", U"无", U"跨"});
    return opens && share_two_characters(words.substr(1), condition);
}

/// 未按规定公开不得分 behind 按规定公开得3分: the same thing, missed. Also in front of a deduction:
/// 未及时拨付的每笔扣1分.
bool take_opposite(Scanner& text, Clauses& clauses) {
    constexpr std::size_t longest = 20;
    const Text rest = text.rest();
    if (clauses.condition.empty()) return false;
    const std::u32string condition = decode(clauses.condition);
    for (std::size_t length = 1; length < rest.size() && length <= longest; ++length) {
        if (rest[length - 1] != U'、' && rest[length - 1] < 0x4E00) return false;
        Scanner ahead(rest.substr(length));
        ahead.take_any({U"的,", U"的", U",", U"则"});
        Scanner deduction = ahead;
        const bool deducts = ahead.at(U"每") && take_deduction(deduction);
        const bool nothing = ahead.at_any({U"不得分", U"得0分", U"不计分", U"计0分", U"为0分"});
        if ((!deducts && !nothing) || !opposes(rest.substr(0, length), condition)) continue;
        if (nothing) {
            const auto points = take_award(ahead);
            if (!points || !set_once(clauses.otherwise, *points)) return false;
        }
        text = ahead;
        return true;
    }
    return false;
}

bool take_otherwise(Scanner& text, Clauses& clauses) {
    if (take_partly(text, clauses) || take_opposite(text, clauses)) return true;
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

/// 12月31日 in a condition is a date, no figure to compare.
bool is_date_digit(Text rest, std::size_t at) {
    const auto end = rest.find_first_not_of(U"0123456789", at);
    return end != Text::npos && Text(U"年月日号点时").find(rest[end]) != Text::npos &&
           rest.substr(end, 2) != U"时内";
}

/// 制度健全的,得2分: words that no number decides. Read so before 否则 and before a deduction only.
bool take_worded(Scanner& text, Clauses& clauses) {
    constexpr std::size_t longest = 40;
    constexpr Text digits = U"0123456789", refused = U"每扣;()*/≥≤<>=%";
    std::size_t length = 0;
    for (const Text rest = text.rest(); length < rest.size() && length < longest; ++length) {
        if (refused.find(rest[length]) != Text::npos) return false;
        if (digits.find(rest[length]) != Text::npos && !is_date_digit(rest, length)) return false;
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
    Scanner rest = ahead;
    if (!take_deduction(rest) && !take_share(rest)) return false;
    if (!set_once(clauses.missed, *condition)) return false;
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
    return take_remark(text, clauses) || take_once(text, take_full_marks, clauses.full_marks) ||
           take_otherwise(text, clauses) || take_once(text, take_deduction, clauses.deduction) ||
           take_once(text, take_share, clauses.share) || take_reached(text, clauses) ||
           take_band(text, clauses) || take_missed(text, clauses) || take_worded(text, clauses);
}

}  // namespace

std::optional<Clauses> read_clauses(Text text) {
    Clauses clauses;
    Scanner scanner(text);
    for (scanner.take_stops(); !scanner.done(); scanner.take_stops()) {
        take_enumerator(scanner);
        const auto before = scanner.rest().size();
        if (!take_clause(scanner, clauses) || scanner.rest().size() == before) return std::nullopt;
    }
    return clauses;
}

}  // namespace jibiao::scoring
