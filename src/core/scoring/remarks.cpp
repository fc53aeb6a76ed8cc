// What a scoring standard says besides how points follow: that they end at zero or at full marks,
// what is judged, what the target is.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/scoring/clauses.h"

namespace jibiao::scoring {
namespace {

bool is_end(const Scanner& text) {
    return text.done() || is_stop(text.rest().front());
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
    if (!ahead.take(U"以")) return false;
    if (!take_target(ahead) && (!ahead.take_number() || !ahead.take(U"%"))) return false;
    if (!ahead.take_any({U"为标准", U"为目标", U"为基准", U"为准"})) return false;
    text = ahead;
    return true;
}

/// 超过100%按100%计 · 最高得10分: full marks are the most, as of every standard.
bool take_cap(Scanner& text, Clauses& clauses) {
    Scanner ahead = text;
    if (ahead.take_any({U"最高不超过", U"最高得", U"最高为", U"最高", U"最多得", U"上限为",
                        U"不超过", U"得分不超过", U"得分最高不超过"})) {
        if (!ahead.take_any({U"满分", U"该项满分", U"分值", U"该项分值", U"指标分值", U"标准分"})) {
            // 每次扣1分,不超过5分 may limit what is taken off.
            const auto number = ahead.take_number();
            if (clauses.deduction || !number || !ahead.take(U"分")) return false;
            if (clauses.full_marks ? *clauses.full_marks != *number
                                   : !set_once(clauses.full_marks, *number))
                return false;
        }
    } else if (ahead.take_any({U"得分超过", U"得分高于", U"得分大于"})) {
        static constexpr Words marks = {U"指标分值", U"该项分值", U"分值", U"满分", U"权重"};
        if (!ahead.take_any(marks)) return false;
        ahead.take_any({U"的,", U"的", U","});
        if (!ahead.take_any({U"按", U"以", U"取"}) || !ahead.take_any(marks)) return false;
        ahead.take_any({U"计算", U"计分", U"计"});
    } else {
        // Without a share 大于100%得满分 is a band.
        if (!clauses.share) return false;
        ahead.take_any({U"实际完成率", U"完成率", U"完成比例", U"比例"});
        if (!ahead.take_any({U"超过", U"超出", U"高于", U"大于", U"超额完成", U"超"})) return false;
        if (!ahead.take(U"100%")) take_target(ahead);
        ahead.take_any({U"的,", U"的", U",", U"部分", U"的部分"});
        ahead.take_any({U"均", U"则"});
        if (!ahead.take_any({U"按100%计算", U"按100%计", U"以100%计算", U"以100%计", U"按满分计算",
                             U"按满分计", U"以满分计", U"得满分", U"计满分", U"按满分计分",
                             U"不加分", U"不重复计分"}))
            return false;
        ahead.take_any({U"分", U"入"});
    }
    if (!is_end(ahead)) return false;
    text = ahead;
    return true;
}

/// 评价要点：项目立项符合规定。 and 合格率=合格人数/参训人数*100%, say what is judged, not how.
bool take_preamble(Scanner& text) {
    if (text.take_any({U"扣分制:", U"评分标准:", U"计分标准:", U"评分规则:", U"计分规则:",
                       U"评分办法:", U"计分办法:", U"评分细则:", U"定量指标:", U"定量指标,",
                       U"正向指标:", U"反向指标:", U"正向指标,", U"反向指标,"}))
        return true;
    const Text rest = text.rest();
    const bool points =
        text.at_any({U"评价要点", U"评分要点", U"评价内容", U"考核内容", U"考核要点", U"指标解释"});
    const auto end = std::min(rest.find_first_of(points ? U";" : U",;"), rest.size());
    const Text sentence = rest.substr(0, end);
    if (contains_any(sentence, {U"分值", U"满分", U"得分", U"权重", U"扣", U"计分", U"分,"}))
        return false;
    const auto equals = sentence.find(U'=');
    const bool defined = equals != Text::npos && equals > 0 &&
                         Text(U"率度例").find(sentence[equals - 1]) != Text::npos &&
                         sentence.find(U'/') > equals && sentence.find(U'/') != Text::npos &&
                         sentence.substr(0, equals).find_first_of(U"0123456789") == Text::npos;
    if ((!points && !defined) || end == rest.size()) return false;
    text.skip(end);
    return true;
}

/// 目标值为≥98% · 目标值6场
bool take_stated(Scanner& text, Clauses& clauses) {
    Scanner ahead = text;
    if (!take_target(ahead)) return false;
    ahead.take_any({U"为", U":", U"是"});
    auto condition = take_condition(ahead);
    if (!condition) condition = take_exact(ahead);
    if (!condition || !condition->measure.empty() || !is_end(ahead)) return false;
    if (!set_once(clauses.stated, *condition)) return false;
    text = ahead;
    return true;
}

/// 达标率100%, and 全年检查不少于12次, in front of a deduction
bool take_stated_rate(Scanner& text, Clauses& clauses) {
    Scanner ahead = text;
    auto condition = take_condition(ahead);
    if (!condition) {
        constexpr std::size_t longest = 14;
        const Text rest = text.rest();
        const auto end = rest.substr(0, longest + 1).find_first_of(U"0123456789");
        const bool named = end != Text::npos && end > 0 &&
                           Text(U"率度").find(rest[end - 1]) != Text::npos &&
                           std::none_of(rest.begin(), rest.begin() + end, ends_measure);
        if (!named) return false;
        ahead = Scanner(rest.substr(end));
        condition = take_exact(ahead);
        if (condition) condition->measure = encode(rest.substr(0, end));
    }
    if (!condition || condition->measure.empty() || !ahead.take_stops()) return false;
    Scanner deduction = ahead;
    if (!take_deduction(deduction) || !set_once(clauses.stated, *condition)) return false;
    text = ahead;
    return true;
}

}  // namespace

bool take_remark(Scanner& text, Clauses& clauses) {
    return take_floor(text) || take_most(text, clauses) || take_basis(text) ||
           take_cap(text, clauses) || take_preamble(text) || take_stated(text, clauses) ||
           take_stated_rate(text, clauses);
}

}  // namespace jibiao::scoring
