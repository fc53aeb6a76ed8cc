// indicator/will-be-rewritten: half-width signs that the budget system turns into full-width ones
// when it saves a text. One finding for the whole form: the system does it by itself, and no cell
// needs a decision.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// Signs whose twin only looks wider, and those that become another sign (> becomes 》).
constexpr std::u32string_view widened = U"/;%#:?&\\", changed = U"><'\"[]";

/// What to write instead, so that the system leaves it alone and the meaning stays.
char32_t replacement(char32_t sign, bool opens) {
    switch (sign) {
        case U'[':
            return U'【';
        case U']':
            return U'】';
        case U'"':
            return opens ? U'“' : U'”';
        case U'\'':
            return opens ? U'‘' : U'’';
        default:
            return sign + (U'！' - U'!');
    }
}

/// 95% is a figure that reads the same either way; everybody writes it so.
bool percentage(std::u32string_view text, std::size_t at) {
    return text[at] == U'%' && at > 0 && text[at - 1] >= U'0' && text[at - 1] <= U'9';
}

std::u32string rewrite(std::u32string text, std::u32string_view signs) {
    bool double_open = true, single_open = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char32_t& c = text[at];
        if (signs.find(c) == signs.npos || percentage(text, at)) continue;
        bool& open = c == U'"' ? double_open : single_open;
        const bool quote = c == U'"' || c == U'\'';
        c = replacement(c, open);
        if (quote) open = !open;
    }
    return text;
}

struct Signs {
    std::u32string seen;
    int cells = 0;
    std::optional<Cell> first;
    Fix fix{"full-width", {}, {}, true};
};

/// Most texts have no such sign at all.
bool has_any(std::string_view text, std::u32string_view signs) {
    std::array<bool, 128> wanted{};
    for (const char32_t sign : signs) wanted[sign] = true;
    return std::any_of(text.begin(), text.end(), [&](char c) { return c >= 0 && wanted[static_cast<std::size_t>(c)]; });
}

void collect_signs(const Field& field, std::u32string_view signs, Signs& found) {
    if (!has_any(field.text, signs)) return;
    const std::u32string text = decode(field.text);
    const std::u32string whole = rewrite(text, signs);
    if (whole == text) return;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] != whole[at] && found.seen.find(text[at]) == found.seen.npos)
            found.seen += text[at];
    if (!found.first) found.first = field.at;
    ++found.cells;
    found.fix.edits.push_back({field.at, encode(whole)});
}

std::string listed(std::u32string_view signs) {
    std::string text;
    for (char32_t c : signs) text += (text.empty() ? "" : " ") + encode({&c, 1});
    return text;
}

void find_will_be_rewritten(const Form& form, Report& report) {
    const std::u32string all = std::u32string(widened) + std::u32string(changed);
    Signs found;
    for (std::string_view key : {"goal", "annual_goal", "long_term_goal"})
        if (const Field* goal = form.field(key); goal && has_own_cell(form, *goal))
            collect_signs(*goal, all, found);
    for (const Indicator& row : form.indicators) {
        if (row.shift != Shift::none) continue;
        for (Column column : {Column::level3, Column::explanation, Column::basis, Column::remark})
            if (own(row, column)) collect_signs(row.field(column), all, found);
        // 实际值/计划值 reads the same either way.
        if (own(row, Column::scoring)) collect_signs(row.field(Column::scoring), changed, found);
    }
    if (!found.first) return;
    Finding& finding = report.add(
        *found.first, {{"signs", listed(found.seen)}, {"count", std::to_string(found.cells)}});
    finding.fixes.push_back(std::move(found.fix));
}

}  // namespace

const Rule indicator_will_be_rewritten{
    .id = "indicator/will-be-rewritten",
    .severity = Severity::hint,
    .refused = false,
    .why =
        "系统保存时把目标和指标文字里的半角符号改成全角，“>”会变成书名号“》”，与原表就不一样了。",
    .source = "预算管理一体化系统",
    .check_form = find_will_be_rewritten,
    .reads = {Column::level3, Column::explanation, Column::scoring, Column::basis, Column::remark, Parts::around()}};

}  // namespace jibiao::rules
