// What a scoring standard divides and compares: the result and the target, by their many names.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/scoring/pieces.h"

namespace jibiao::scoring {
namespace {

constexpr Words years = {U"年度", U"全年", U"年初", U"本年度", U"本年", U"当年", U"年"};
constexpr Words kinds = {U"绩效", U"既定", U"预定", U"规定", U"设定", U"原定"};
constexpr Words target_heads = {U"目标", U"计划", U"指标", U"预期", U"预算", U"预计", U"任务"};
constexpr Words figures = {U"完成值", U"完成数", U"完成量", U"完成数量", U"完成情况", U"完成",
                           U"值",     U"数",     U"量",     U"数量",     U"数值",     U"情况"};
constexpr Words target_figures = {U"值",     U"数",     U"量",     U"数量",     U"数值",
                                  U"任务",   U"要求",   U"水平",   U"标准",     U"目标值",
                                  U"目标",   U"效果",   U"任务数", U"任务量",   U"指标值",
                                  U"完成值", U"完成数", U"完成量", U"完成数量", U"完成情况"};
/// What is spent, counted or measured: 实际成本 besides 预算成本.
constexpr Words things = {U"成本", U"支出数", U"支出", U"金额", U"投资", U"人数",
                          U"次数", U"面积",   U"工期", U"进度", U"费用", U"使用数"};

struct Named {
    bool target = false;
    bool due = false;  ///< 应补助人数: what there is, which the target may be or not
    Text of;           ///< 补助人数 of 应补助人数, 完成值 of 实际完成值
};

/// One side of a fraction that names what it counts: 实际购置数量, 应补助人数.
std::optional<Named> take_named(Scanner& text) {
    constexpr std::size_t longest = 8;
    Scanner ahead = text;
    Named named;
    ahead.take_any(years);
    named.target = !ahead.take(U"实际");
    named.due = named.target && ahead.take(U"应");
    if (named.target && !named.due &&
        !ahead.take_any({U"计划", U"目标", U"预算", U"预期", U"任务"}))
        return std::nullopt;
    const Text rest = ahead.rest();
    std::size_t length = 0;
    while (length < rest.size() && rest[length] >= 0x4E00 && rest[length] != U'除' &&
           rest[length] != U'与' && rest[length] != U'占')
        ++length;
    if (length > longest) return std::nullopt;
    named.of = rest.substr(0, length);
    ahead.skip(length);
    text = ahead;
    return named;
}

/// 完成数量 and 数量 speak of the same thing, as do 补助人数 and 数.
bool same_thing(Text a, Text b) {
    for (Text* of : {&a, &b})
        if (of->starts_with(U"完成")) of->remove_prefix(2);
    const auto any = [](Text of) {
        return of.empty() || of == U"值" || of == U"数" || of == U"量" || of == U"数量" ||
               of == U"情况";
    };
    return a.ends_with(b) || b.ends_with(a) || any(a) || any(b);
}

bool take_divided(Scanner& text) {
    return text.take_any({U"/", U"除以", U"与", U"占"});
}

}  // namespace

bool take_actual(Scanner& text) {
    Scanner ahead = text;
    ahead.take_any(years);
    if (ahead.take(U"实际")) {
        if (!ahead.take_any(figures)) ahead.take_any(things);
    } else if (!ahead.take_any({U"完成值", U"完成数", U"完成量", U"完成数量"})) {
        return false;
    }
    text = ahead;
    return true;
}

bool take_target(Scanner& text) {
    Scanner ahead = text;
    const bool dated = ahead.take_any(years);
    const bool kind = ahead.take_any(kinds);
    const bool task = ahead.at(U"任务");
    if (!ahead.take_any(target_heads)) return false;
    const bool figure = ahead.take_any(target_figures) || ahead.take_any(things);
    // 任务 alone is what is done, not how much of it.
    if (task && !figure && !dated && !kind) return false;
    text = ahead;
    return true;
}

std::optional<Proportion::By> take_division(Scanner& text) {
    using By = Proportion::By;
    Scanner ahead = text;
    std::optional<By> by;
    if (take_actual(ahead)) {
        if (take_divided(ahead) && take_target(ahead)) by = By::actual_by_target;
    } else if (take_target(ahead)) {
        if (take_divided(ahead) && take_actual(ahead)) by = By::target_by_actual;
    }
    const bool goes_on = by && !ahead.done() && ahead.rest().front() >= 0x4E00 &&
                         !ahead.at_any({U"的", U"之", U"乘", U"计", U"得", U"折"});
    if (by && !goes_on) {
        text = ahead;
        return by;
    }
    Scanner names = text;
    const auto first = take_named(names);
    if (!first || !take_divided(names)) return std::nullopt;
    const auto second = take_named(names);
    if (!second || first->target == second->target || !same_thing(first->of, second->of))
        return std::nullopt;
    text = names;
    if (first->due || second->due) return By::unsaid;
    return first->target ? By::target_by_actual : By::actual_by_target;
}

}  // namespace jibiao::scoring
