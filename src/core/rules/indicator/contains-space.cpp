// indicator/contains-space: a half- or full-width space inside a goal or an indicator.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// Bytes of the space that begins at `at`; 0 for none.
std::size_t space_at(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(' ')) return 1;
    if (rest.starts_with("\u00a0")) return 2;
    return rest.starts_with("\u3000") ? 3 : 0;
}

/// A letter or digit, also full-width: two of them without the space would read as one word or
/// number.
bool alphanumeric(char32_t c) {
    c = fold_width(c);
    return (c >= U'0' && c <= U'9') || ((c | 32) >= U'a' && (c | 32) <= U'z');
}

/// The code point that the text ends in, or that it begins with.
char32_t last_of(std::string_view text) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return decode(text.substr(at)).front();
}
char32_t first_of(std::string_view text) {
    constexpr std::size_t longest = 4;
    return decode(text.substr(0, longest)).front();
}

struct Spaces {
    std::string without;  ///< the text without them
    bool separate = false;  ///< "5 10", "Windows 10": joining would change the number or word
};

Spaces drop_spaces(std::string_view text) {
    Spaces result;
    result.without.reserve(text.size());
    bool behind_space = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const std::size_t bytes = space_at(text, at)) {
            at += bytes - 1;
            behind_space = !result.without.empty();
            continue;
        }
        if (behind_space && alphanumeric(last_of(result.without)) &&
            alphanumeric(first_of(text.substr(at))))
            result.separate = true;
        behind_space = false;
        result.without += text[at];
    }
    return result;
}

/// A long text is shown around its first space.
std::string around_space(std::string_view text) {
    constexpr std::size_t before = 10, longest = 30;
    if (length(text) <= longest) return std::string(text);
    std::size_t space = 0;
    while (space_at(text, space) == 0) ++space;
    if (length(text.substr(0, space)) <= before) return shortened(text, longest);
    const std::u32string front = decode(text.substr(0, space));
    return "…" + shortened(encode(front.substr(front.size() - before)) +
                               std::string(text.substr(space)),
                           longest);
}

void report_spaces(const Field& field, Report& report) {
    if (!has_space(field.text)) return;
    Spaces spaces = drop_spaces(field.text);
    if (spaces.without.size() == field.text.size()) return;
    std::string shown = around_space(field.text);
    std::string to = shown == field.text ? spaces.without : drop_spaces(shown).without;
    Finding& finding = report.add(field.at, {{"value", std::move(shown)}, {"to", std::move(to)}});
    Fix fix{"without-spaces", {}, {}, !spaces.separate};
    fix.edits.push_back({field.at, std::move(spaces.without)});
    finding.fixes.push_back(std::move(fix));
}

void find_contains_space_in_row(const Form&, const Indicator& row, Report& report) {
    for (Column column : {Column::level3, Column::op, Column::value, Column::unit,
                          Column::explanation, Column::scoring, Column::basis, Column::remark})
        if (own(row, column)) report_spaces(row.field(column), report);
}

void find_contains_space_in_goals(const Form& form, Report& report) {
    for (std::string_view key : {"goal", "annual_goal", "long_term_goal"})
        if (const Field* goal = form.field(key)) report_spaces(*goal, report);
}

}  // namespace

const Rule indicator_contains_space{
    .id = "indicator/contains-space",
    .severity = Severity::error,
    .refused = true,
    .why = "系统不接受目标和指标内容中的空格，半角、全角都不行，保存时会被退回。",
    .source = "预算管理一体化系统",
    .check_row = find_contains_space_in_row,
    .check_form = find_contains_space_in_goals,
    .reads = Parts::around()};

}  // namespace jibiao::rules
