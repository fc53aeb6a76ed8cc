// Proportional points and points off: fractions of actual and target, steps of a deduction.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/scoring/pieces.h"

namespace jibiao::scoring {
namespace {

constexpr std::size_t longest_step_unit = 14;
constexpr std::size_t longest_event = 4;
constexpr Words scored = {U"计算得分", U"计算分值", U"计算该指标得分", U"确定得分", U"折算得分",
                          U"计算",     U"计分",     U"得分",           U"赋分",     U"记分",
                          U"给分",     U"扣分",     U"扣减",           U"扣减分值", U"计"};

bool take_one_of_brackets(Scanner& text) {
    return text.take(U"(");
}

/// 1-(实际值-计划值)/计划值, its brackets in any of the usual places.
bool take_excess(Scanner& text) {
    Scanner ahead = text;
    const bool around = take_one_of_brackets(ahead);
    if (!ahead.take(U"1-")) return false;
    const bool outer = take_one_of_brackets(ahead), inner = take_one_of_brackets(ahead);
    if (!take_actual(ahead) || !ahead.take(U"-") || !take_target(ahead)) return false;
    if ((inner || outer) && !ahead.take(U")")) return false;
    if (!ahead.take(U"/") || !take_target(ahead)) return false;
    if (inner && !ahead.take(U")")) return false;
    if (around && !ahead.take(U")")) return false;
    text = ahead;
    return true;
}

std::optional<Proportion::By> take_quotient(Scanner& text) {
    Scanner ahead = text;
    const bool bracket = take_one_of_brackets(ahead);
    const auto by = take_division(ahead);
    if (!by || (bracket && !ahead.take(U")"))) return std::nullopt;
    ahead.take_any({U"的比例", U"的比值", U"之比"});
    text = ahead;
    return by;
}

/// 合格率*20 · 执行率乘以10: a rate by its own name.
bool take_rate(Scanner& text) {
    constexpr std::size_t longest = 14;
    const Text rest = text.rest().substr(0, longest);
    const auto end = std::min(rest.find(U"率*"), rest.find(U"率乘以"));
    if (end == Text::npos || end == 0) return false;
    for (const char32_t c : rest.substr(0, end))
        if (c < 0x4E00) return false;
    text.skip(end + 1);
    return true;
}

std::optional<Proportion::By> take_fraction(Scanner& text) {
    if (take_excess(text)) return Proportion::By::excess;
    if (const auto by = take_quotient(text)) return by;
    Scanner ahead = text;
    bool rate =
        ahead.take_any({U"实际完成率", U"实际完成比例", U"指标完成率", U"完成率", U"完成比例"});
    rate = rate || take_rate(ahead);
    const bool multiplied =
        ahead.done() || is_stop(ahead.rest().front()) || ahead.at_any({U"*", U"乘以"});
    if (!rate || !multiplied) return std::nullopt;
    text = ahead;
    return Proportion::By::unsaid;
}

bool take_weight(Scanner& text, std::optional<Decimal>& marks) {
    const bool named =
        text.take_any({U"指标分值", U"该指标分值", U"本指标分值", U"本项分值", U"该项分值",
                       U"标准分值", U"标准分", U"权重分值", U"权重分", U"指标权重", U"分值",
                       U"权重", U"满分", U"指标分", U"该项满分", U"分数"});
    if (named) return true;
    marks = text.take_number();
    if (marks) text.take(U"分");
    return marks && !marks->is_zero();
}

/// 实际值/计划值*分值 · 分值*完成率
std::optional<Share> take_formula(Scanner& text) {
    Scanner ahead = text;
    Share share;
    const auto times = [&] { return ahead.take_any({U"*", U"乘以"}); };
    const bool outside = ahead.take(U"(");
    if (auto by = take_fraction(ahead)) {
        share.by = *by;
        if (outside) ahead.take_any({U"*100%", U"乘以100%"});
        if (outside && !ahead.take(U")")) return std::nullopt;
        Scanner percent = ahead;
        if (percent.take_any({U"*100%", U"乘以100%"})) ahead = percent;
        const bool multiplied = times();
        if (multiplied && !take_weight(ahead, share.marks)) return std::nullopt;
        if (!multiplied && share.by == Proportion::By::unsaid) return std::nullopt;
        text = ahead;
        return share;
    }
    if (outside || !take_weight(ahead, share.marks) || !times()) return std::nullopt;
    const auto by = take_fraction(ahead);
    if (!by) return std::nullopt;
    share.by = *by;
    text = ahead;
    return share;
}

/// 按完成比例计分 · 按比例扣分
bool take_words(Scanner& text) {
    Scanner ahead = text;
    if (!ahead.take_any({U"按照", U"按", U"同", U"等"})) return false;
    ahead.take_any({U"实际完成", U"实际", U"完成", U"照"});
    if (!ahead.take_any({U"比例", U"完成率", U"完成比例", U"率"})) return false;
    ahead.take(U"相应");
    if (!ahead.take_any(scored)) return false;
    text = ahead;
    return true;
}

struct SideWord {
    Text word;
    Deduction::Side side;
};
constexpr SideWord side_words[] = {
    {U"降低", Deduction::Side::below},   {U"下降", Deduction::Side::below},
    {U"低于", Deduction::Side::below},   {U"减少", Deduction::Side::below},
    {U"少完成", Deduction::Side::below}, {U"少于", Deduction::Side::below},
    {U"低", Deduction::Side::below},     {U"少", Deduction::Side::below},
    {U"差", Deduction::Side::below},     {U"欠", Deduction::Side::below},
    {U"超过", Deduction::Side::above},   {U"超出", Deduction::Side::above},
    {U"超支", Deduction::Side::above},   {U"高于", Deduction::Side::above},
    {U"增加", Deduction::Side::above},   {U"上升", Deduction::Side::above},
    {U"多出", Deduction::Side::above},   {U"高出", Deduction::Side::above},
    {U"超期", Deduction::Side::above},   {U"超时", Deduction::Side::above},
    {U"超", Deduction::Side::above},     {U"高", Deduction::Side::above},
    {U"多", Deduction::Side::above},     {U"逾期", Deduction::Side::above},
    {U"延迟", Deduction::Side::above},   {U"推迟", Deduction::Side::above},
    {U"延期", Deduction::Side::above},   {U"延误", Deduction::Side::above},
    {U"滞后", Deduction::Side::above},   {U"晚", Deduction::Side::above},
    {U"发生", Deduction::Side::each},    {U"出现", Deduction::Side::each},
    {U"发现", Deduction::Side::each},    {U"存在", Deduction::Side::each},
    {U"有", Deduction::Side::each}};

constexpr Text late_words[] = {U"超支", U"逾期", U"延迟", U"推迟",
                               U"延期", U"超期", U"超时", U"拖延"};

/// 每降低 · 每低于目标值 · 每发生 · 发现; 每 alone counts what the unit names.
std::optional<Deduction::Side> take_side(Scanner& text) {
    const bool per = text.take(U"每");
    for (const auto& [word, side] : side_words) {
        // 低于60%扣5分 is no step; 少1次扣0.5分 and 逾期1天扣1分 are.
        const bool step =
            per || side == Deduction::Side::each || word.size() == 1 ||
            std::find(std::begin(late_words), std::end(late_words), word) != std::end(late_words);
        if (!step || !text.take(word)) continue;
        if (side != Deduction::Side::each) take_target(text);
        return side;
    }
    return per ? std::optional(Deduction::Side::each) : std::nullopt;
}

/// 不符合1项, 缺少1份: what is counted without 每.
std::string take_shortcoming(Scanner& text) {
    for (const Text word :
         {U"不符合", U"不达标", U"不合格", U"未完成", U"缺少", U"缺", U"迟报", U"漏报", U"迟交"}) {
        Scanner ahead = text;
        if (!ahead.take(word)) continue;
        Scanner number = ahead;
        if (!number.take_number()) return "";
        text = ahead;
        return encode(word);
    }
    return "";
}

/// The verb of 每损坏1件 in front of its number.
std::string take_event(Scanner& text) {
    std::size_t length = 0;
    const Text rest = text.rest();
    while (length < rest.size() && length <= longest_event) {
        Scanner number(rest.substr(length));
        if (number.take_number()) break;
        if (is_stop(rest[length]) || rest[length] == U'扣') return "";
        ++length;
    }
    if (length == 0 || length > longest_event || length == rest.size()) return "";
    text.skip(length);
    return encode(rest.substr(0, length));
}

/// 每延迟发放1次 and 少发1个月 count what was late or short, not by how much.
bool take_event_of_miss(const Scanner& start, Scanner& text, Deduction& deduction) {
    if (Scanner(text).take_number()) return true;
    Scanner whole = start;
    const bool per = whole.take(U"每");
    const std::string event = take_event(whole);
    // 每超出部分扣1分 has no number at all; 少发一个月 must not be read as 少 of 发一个月, nor
    // 低于85% as an event.
    if (event.empty()) return per;
    const bool short_of = Scanner(start).at_any({U"少", U"多", U"晚"}) && !contains(event, "于");
    if (!per && !short_of) return false;
    deduction.side = Deduction::Side::each;
    deduction.event = event;
    text = whole;
    return true;
}

/// Up to 扣: "个百分点", "起责任事故".
std::optional<std::string> take_step_unit(Scanner& text) {
    std::size_t length = 0;
    const Text rest = text.rest();
    while (length < rest.size() && rest[length] != U'扣') {
        const char32_t c = rest[length];
        if ((is_stop(c) && c != U',') || Text(U"0123456789()得每").find(c) != Text::npos) return {};
        ++length;
    }
    if (length == rest.size() || length > longest_step_unit || length == 0) return std::nullopt;
    Text unit = rest.substr(0, length);
    text.skip(length);
    if (unit.ends_with(U",")) unit.remove_suffix(1);
    if (unit.ends_with(U"的")) unit.remove_suffix(1);
    if (unit.empty() || unit.find(U',') != Text::npos) return std::nullopt;
    return encode(unit);
}

}  // namespace

std::optional<Share> take_share(Scanner& text) {
    Scanner ahead = text;
    // 超出部分按比例扣分: off by the share of the excess.
    const bool over = ahead.take_any({U"超出部分", U"超过部分"});
    if (!over)
        ahead.take_any({U"不足部分", U"根据实际完成情况", U"根据完成情况", U"依据实际完成情况",
                        U"按实际完成情况"});
    ahead.take(U",");
    if (take_words(ahead)) {
        text = ahead;
        return Share{over ? Proportion::By::excess : Proportion::By::unsaid, {}};
    }
    ahead.take_any({U"本指标", U"该指标", U"本项", U"该项", U"项目", U"最终"});
    ahead.take_any({U"得分=", U"得分为", U"得分:", U"得分按", U"得分值=", U"实际得分=",
                    U"指标得分=", U"该指标得分=", U"自评得分=", U"评分=", U"计算公式:",
                    U"计分方法:", U"得分计算公式:"});
    ahead.take_any({U"按照", U"按", U"根据", U"以", U"则按"});
    auto share = take_formula(ahead);
    if (!share || (over && share->by == Proportion::By::unsaid)) return std::nullopt;
    ahead.take_any(scored);
    text = ahead;
    return share;
}

std::optional<Deduction> take_deduction(Scanner& text) {
    Scanner ahead = text;
    Deduction deduction;
    deduction.event = take_shortcoming(ahead);
    if (deduction.event.empty()) {
        const auto side = take_side(ahead);
        if (!side) return std::nullopt;
        deduction.side = *side;
        if (deduction.side == Deduction::Side::each)
            deduction.event = take_event(ahead);
        else if (!take_event_of_miss(text, ahead, deduction))
            return std::nullopt;
    }
    if (const auto step = ahead.take_number()) deduction.step = *step;
    if (!text.at(U"每") && deduction.side != Deduction::Side::each && deduction.step != Decimal(1))
        return std::nullopt;
    const auto unit = take_step_unit(ahead);
    if (!unit || deduction.step <= Decimal(0)) return std::nullopt;
    // 每1%扣1分 does not say of what.
    if (deduction.side == Deduction::Side::each && deduction.event.empty() &&
        (*unit == "%" || unit->ends_with("百分点")))
        return std::nullopt;
    deduction.unit = *unit;
    ahead.take_any({U"扣减", U"扣除", U"扣"});
    ahead.take_any({U"该项", U"本项", U"该指标"});
    const auto points = take_award(ahead);
    if (!points || points->low != points->high || points->low.is_zero()) return std::nullopt;
    deduction.points = *points;
    text = ahead;
    return deduction;
}

}  // namespace jibiao::scoring
