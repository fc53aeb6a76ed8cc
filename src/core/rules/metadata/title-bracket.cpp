// metadata/title-bracket: a bracket lost in the title or the year line.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

constexpr std::size_t longest = 40;
constexpr int rows_below_title = 2;

bool is_year_line(std::string_view folded) {
    return contains(folded, "年") && contains(folded, "20") && length(folded) <= longest;
}

/// -1: a closing bracket without its opening one; 1: the other way round; 0: balanced or worse.
int unbalanced(std::string_view folded) {
    int open = 0, lost = 0;
    for (char c : folded) {
        if (c == '(') ++open;
        if (c == ')' && --open < 0) open = 0, ++lost;
    }
    if (open + lost != 1) return 0;
    return open == 1 ? 1 : -1;
}

/// "2026) 年度" -> "(2026年度)"; "自评表(2022年度" -> "自评表(2022年度)".
std::string repaired(std::string_view text, std::string_view folded, int side) {
    std::string bare;
    for (char c : without_spaces(folded))
        if (c != '(' && c != ')') bare += c;
    constexpr std::size_t year_alone = 6;
    if (length(bare) == year_alone && bare.ends_with("年度"))
        return std::string("(").append(bare) + ")";
    const bool wide = contains(text, "（") || contains(text, "）");
    if (side > 0) return std::string(text) + (wide ? "）" : ")");
    return (wide ? "（" : "(") + std::string(text);
}

void report_bracket(const Field& field, Report& report) {
    const std::string folded = fold_width(field.text);
    const int side = is_year_line(folded) ? unbalanced(folded) : 0;
    if (side == 0) return;
    const std::string whole = repaired(field.text, folded, side);
    Finding& finding = report.add(field.at, {{"value", field.text}, {"to", whole}});
    finding.fixes.push_back(replace(field.at, whole, true));
}

void find_title_bracket(const Form& form, Report& report) {
    report_bracket(form.title, report);
    const int last = form.range.first.row + rows_below_title;
    for (const Field& field : form.texts)
        if (field.at != form.title.at && field.at.row <= last) report_bracket(field, report);
}

}  // namespace

const Rule metadata_title_bracket{.id = "metadata/title-bracket",
                                  .severity = Severity::hint,
                                  .refused = false,
                                  .why = "年度括号不成对，多半是复制时丢了一半。",
                                  .source = "文字规范",
                                  .check_form = find_title_bracket};

}  // namespace jibiao::rules
