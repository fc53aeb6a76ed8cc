// indicator/direction-suspicious: at least so much of a bad thing, at most so much of a good one.
// Guesses from the name, so it speaks only where the name is the measure of that very thing:
// 投诉率, 事故发生数 but not 投诉办结率; never for durations, costs and control rates.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool ends_as_measure(const Form& form, std::string_view name, std::size_t from) {
    const std::string_view tail = name.substr(from);
    return tail.empty() || form.vocabulary->words("measure_tails").has(tail);
}

/// 不满意率, 未完成率, 非正常 …: the word means its opposite.
bool negated(std::string_view name, std::size_t at) {
    for (std::string_view no : {"不", "未", "无", "非", "零", "0"})
        if (name.substr(0, at).ends_with(no)) return true;
    return false;
}

/// The name measures one of the listed things, and nothing done about it.
bool measures(const Form& form, std::string_view name, std::string_view list, bool negation) {
    const WordList& words = form.vocabulary->words(list);
    if (!contains_any(name, words)) return false;
    for (const std::string& word : words) {
        const auto at = name.rfind(word);
        if (at == std::string_view::npos) continue;
        if (negated(name, at) == negation && ends_as_measure(form, name, at + word.size()))
            return true;
    }
    return false;
}

bool has_word(const Form& form, std::string_view name, std::string_view list) {
    return contains_any(name, form.vocabulary->words(list));
}

bool bad_thing(const Form& form, std::string_view name) {
    const auto good_too = [&] { return has_word(form, name, "good") || has_word(form, name, "capped"); };
    return (measures(form, name, "bad", false) && !good_too()) ||
           measures(form, name, "good", true);
}

/// May sensibly have an upper limit of its own.
bool limited(const Form& form, std::string_view name) {
    return has_word(form, name, "capped") || has_word(form, name, "bad") ||
           has_word(form, name, "durations") || has_word(form, name, "spending");
}

void suggest(const Form& form, const Indicator& row, Literal variant, Operator op,
             Report& report) {
    Finding& finding = report.add(operator_cell(form, row),
                                  {{"name", name_of(row)},
                                   {"value", row.text(Column::value)},
                                   {"operator", std::string(symbol(row.op))},
                                   {"to", std::string(symbol(op))}},
                                  variant);
    if (auto fix = set_operator(form, row, op)) finding.fixes.push_back(std::move(*fix));
}

void find_direction_suspicious(const Form& form, const Indicator& row, Report& report) {
    if (!std::holds_alternative<Quantity>(row.reading.value) || !row.number) return;
    const std::string& name = row.folded_name;
    const bool up = upward(row.op);
    const bool down = downward(row.op);
    if (name.empty()) return;
    if (up && !row.number->is_zero() && bad_thing(form, name))
        return suggest(form, row, "bad", Operator::at_most, report);
    if (!down || row.unit != "%" || limited(form, name)) return;
    const bool always_true = row.op == Operator::at_most && *row.number == Decimal(100);
    if (always_true) return suggest(form, row, "always-true", Operator::equal, report);
    if (measures(form, name, "good", false)) suggest(form, row, "good", Operator::at_least, report);
}

}  // namespace

const Rule indicator_direction_suspicious{
    .id = "indicator/direction-suspicious",
    .severity = Severity::warning,
    .refused = false,
    .why = "好事一般用“≥”，坏事一般用“≤”；方向填反，完成得越差得分反而越高。",
    .source = "绩效目标审核要求",
    .check_row = find_direction_suspicious};

}  // namespace jibiao::rules
