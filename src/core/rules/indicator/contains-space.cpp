// indicator/contains-space: a half- or full-width space inside a goal or an indicator.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool is_space(char32_t c) {
    return c == U' ' || c == U'\u3000' || c == U'\u00a0';
}

/// A letter or digit, also full-width: two of them without the space would read as one word or
/// number.
bool alphanumeric(char32_t c) {
    if (c >= U'\uff01' && c <= U'\uff5e') c -= U'\uff01' - U'!';
    return (c >= U'0' && c <= U'9') || ((c | 32) >= U'a' && (c | 32) <= U'z');
}

struct Spaces {
    std::string without;  ///< the text without them
    bool any = false;
    bool separate = false;  ///< "5 10", "Windows 10": joining would change the number or word
};

Spaces drop_spaces(std::u32string_view text) {
    std::u32string kept;
    kept.reserve(text.size());
    Spaces result;
    bool pending = false;
    for (char32_t c : text) {
        if (is_space(c)) {
            result.any = pending = true;
            continue;
        }
        if (pending && !kept.empty() && alphanumeric(kept.back()) && alphanumeric(c))
            result.separate = true;
        pending = false;
        kept += c;
    }
    result.without = encode(kept);
    return result;
}

/// A long text is shown around its first space.
std::string around_space(const std::string& whole, std::u32string_view text) {
    constexpr std::size_t before = 10, longest = 30;
    const auto space =
        static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_space) - text.begin());
    if (text.size() <= longest || space <= before) return shortened(whole, longest);
    return "…" + shortened(encode(text.substr(space - before)), longest);
}

void look_at(const Field& field, Report& report) {
    if (!has_space(field.text)) return;
    const std::u32string text = decode(field.text);
    Spaces spaces = drop_spaces(text);
    if (!spaces.any) return;
    std::string shown = around_space(field.text, text);
    std::string to = shown == field.text ? spaces.without : drop_spaces(decode(shown)).without;
    Finding& finding = report.add(field.at, {{"value", std::move(shown)}, {"to", std::move(to)}});
    finding.fixes.push_back(
        {"without-spaces", {}, {{field.at, std::move(spaces.without)}}, !spaces.separate});
}

void find_in_row(const Form&, const Indicator& row, Report& report) {
    for (Column column : {Column::level3, Column::op, Column::value, Column::unit,
                          Column::explanation, Column::scoring, Column::basis, Column::remark})
        if (own(row, column)) look_at(row.field(column), report);
}

void find_in_goals(const Form& form, Report& report) {
    for (std::string_view key : {"goal", "annual_goal", "long_term_goal"})
        if (const Field* goal = form.field(key)) look_at(*goal, report);
}

}  // namespace

const Rule indicator_contains_space{
    .id = "indicator/contains-space",
    .severity = Severity::error,
    .refused = true,
    .why = "系统不接受目标和指标内容中的空格，半角、全角都不行，保存时会被退回。",
    .source = "预算管理一体化系统",
    .check_row = find_in_row,
    .check_form = find_in_goals,
    .reads = Parts::around()};

}  // namespace jibiao::rules
