// basis/bracket: the year of a document number in 【】, [] or () instead of 〔〕:
// 邯市信【2016】第1号. SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/rules/text/shared_text.h"

namespace jibiao::rules {
namespace {

using Text = std::u32string_view;

constexpr std::size_t year_length = 4;

/// 2016】第1号: a year of this or the last century, a closing bracket and a number follow.
bool year_and_number(Text rest) {
    if (rest.size() <= year_length + 1) return false;
    for (std::size_t i = 0; i < year_length; ++i)
        if (!is_digit(rest[i])) return false;
    if (!rest.starts_with(U"19") && !rest.starts_with(U"20")) return false;
    if (Text(U"】])）］").find(rest[year_length]) == Text::npos) return false;
    std::size_t at = year_length + 1;
    if (rest[at] == U'第') ++at;
    const std::size_t number = at;
    while (at < rest.size() && is_digit(rest[at])) ++at;
    return at > number && at < rest.size() && rest[at] == U'号';
}

/// With 〔〕 around every year of a document number.
std::u32string repaired(std::u32string text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool other = Text(U"【[(（［").find(text[at]) != Text::npos;
        if (!other || !year_and_number(Text(text).substr(at + 1))) continue;
        text[at] = U'〔';
        text[at + 1 + year_length] = U'〕';
    }
    return text;
}

void find_bracket(const Form& form, Report& report) {
    for (const SharedText& basis : shared_texts(form, Column::basis)) {
        const std::u32string text = decode(basis.text);
        const std::u32string whole = repaired(text);
        if (whole == text) continue;
        Finding& finding = report.add(
            basis.cells.front(), {{"value", shortened(basis.text)}, {"rows", row_numbers(basis)}},
            rows_variant(basis));
        finding.fixes.push_back({"document-brackets", {}, edits_of(basis, encode(whole)), true});
    }
}

}  // namespace

const Rule basis_bracket{.id = "basis/bracket",
                         .severity = Severity::hint,
                         .refused = false,
                         .why = "公文文号的年份用六角括号“〔〕”括起。",
                         .source = "GB/T 9704 党政机关公文格式",
                         .check_form = find_bracket};

}  // namespace jibiao::rules
