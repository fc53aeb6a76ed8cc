// funding/amounts-in-text: a sentence gives a sum and its parts (共90万元，其中：30万元…；30万元…),
// and the parts are more than the sum, or short of it by a little: 其中 need not name every part.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/sums/money.h"

namespace jibiao::rules {
namespace {

struct Money {
    Decimal yuan;
    std::string shown;
    std::size_t end = 0;  ///< behind its unit
};

/// The next number with a unit of money behind it.
std::optional<Money> next_money(std::string_view text, std::size_t from) {
    constexpr std::string_view digits = "0123456789.";
    for (auto at = text.find_first_of(digits, from); at != text.npos;
         at = text.find_first_of(digits, from)) {
        from = text.find_first_not_of(digits, at);
        if (from == text.npos) return std::nullopt;
        for (std::string_view unit : {"亿元", "万元", "元"}) {
            if (!text.substr(from).starts_with(unit)) continue;
            const auto number = Decimal::parse(text.substr(at, from - at));
            const auto yuan = number ? Decimal::product(*number, *yuan_in(unit)) : std::nullopt;
            if (!yuan) break;
            const std::size_t end = from + unit.size();
            return Money{*yuan, std::string(text.substr(at, end - at)), end};
        }
    }
    return std::nullopt;
}

/// Unit prices, nested parts and listings of the most important things add up to nothing.
bool no_plain_list(std::string_view parts) {
    return contains(parts, "元/") ||
           contains_any(parts, {"其中", "每", "人均", "户均", "标准", "单价", "等", "主要", "(",
                                "×", "*", "超过", "不低于", "以上", "增长", "比上年"});
}

struct Sum {
    Money total;
    Decimal parts;
    int count = 0;
};

/// The first sum of a text that is followed by 其中 and parts, up to the full stop.
std::optional<Sum> first_sum(std::string_view text) {
    constexpr std::string_view word = "其中";
    const auto listing = text.find(word);
    if (listing == text.npos) return std::nullopt;
    std::optional<Money> total;
    for (auto money = next_money(text, 0); money && money->end <= listing;
         money = next_money(text, money->end))
        total = money;
    // The sum ends a clause: at most a stop stands between it and 其中.
    constexpr std::size_t most_between = 6;
    if (!total || listing - total->end > most_between) return std::nullopt;
    auto parts = text.substr(listing + word.size());
    parts = parts.substr(0, parts.find("。"));
    if (no_plain_list(parts)) return std::nullopt;
    Sum sum{*total, {}, 0};
    for (auto money = next_money(parts, 0); money; money = next_money(parts, money->end)) {
        sum.parts = sum.parts + money->yuan;
        ++sum.count;
    }
    return sum;
}

bool wrong(const Sum& sum) {
    if (sum.count < 2) return false;
    if (sum.parts > sum.total.yuan) return true;
    const auto gap = Decimal::product(sum.total.yuan - sum.parts, Decimal(10));
    return sum.parts < sum.total.yuan && gap && *gap <= sum.total.yuan;
}

void find_amounts_in_text(const Form& form, Report& report) {
    for (std::string_view key :
         {"goal", "annual_goal", "long_term_goal", "goal_actual", "purpose", "duties", "notes"}) {
        const Field* field = form.field(key);
        if (!field) continue;
        const auto sum = first_sum(without_spaces(fold_width(field->text)));
        if (!sum || !wrong(*sum)) continue;
        const bool in_yuan = !contains(sum->total.shown, "万") && !contains(sum->total.shown, "亿");
        const auto parts = in_unit(sum->parts, in_yuan ? "元" : "万元");
        if (parts)
            report.add(field->at, {{"total", sum->total.shown},
                                   {"sum", plain(*parts) + (in_yuan ? "元" : "万元")},
                                   {"count", std::to_string(sum->count)}});
    }
}

}  // namespace

const Rule funding_amounts_in_text{.id = "funding/amounts-in-text",
                                   .severity = Severity::warning,
                                   .refused = false,
                                   .why = "文字里的总数和分项对不上，读的人不知道该信哪一个。",
                                   .source = "绩效目标审核要求",
                                   .check_form = find_amounts_in_text};

}  // namespace jibiao::rules
