// text/bracket: one bracket without its other half, in goals, names, explanations, standards and
// grounds. The year line is the business of metadata/title-bracket.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/rules/text/shared_text.h"

namespace jibiao::rules {
namespace {

using Text = std::u32string_view;

constexpr Text opening = U"(〔《【", closing = U")〕》】";
constexpr int rows_of_title = 2;

/// Where the number before a bracket begins; `at` without one.
std::size_t begin_of_number(Text text, std::size_t at) {
    static constexpr Text marks = U"0123456789abcdefghij一二三四五六七八九十";
    while (at > 0 && marks.find(text[at - 1]) != Text::npos) --at;
    return at;
}

/// 1) 2) a) 一) at the beginning of a line or sentence numbers it.
bool numbers_a_part(Text text, std::size_t at) {
    const std::size_t begin = begin_of_number(text, at);
    if (begin == at) return false;
    return begin == 0 || is_space(text[begin - 1]) ||
           Text(U"。;；:,，、").find(text[begin - 1]) != Text::npos;
}

/// 按1)计划；2)上年数据: the first part of a list that goes on, though it does not begin a sentence.
bool begins_a_list(Text text, std::size_t at) {
    static constexpr Text first = U"1a一", second = U"2b二";
    if (begin_of_number(text, at) + 1 != at) return false;
    const auto kind = first.find(text[at - 1]);
    if (kind == Text::npos) return false;
    const char32_t next[] = {second[kind], text[at]};
    const auto found = text.find(Text(next, 2), at);
    return found != Text::npos && numbers_a_part(text, found + 1);
}

struct Lone {
    int count = 0;
    char32_t bracket = 0;
};

/// The brackets of all kinds that have no other half.
Lone lone_brackets(Text text) {
    std::u32string open;
    Lone lone;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (opening.find(text[at]) != Text::npos) open += text[at];
        const auto kind = closing.find(text[at]);
        if (kind == Text::npos) continue;
        if (!open.empty() && open.back() == opening[kind]) {
            open.pop_back();
        } else if (!numbers_a_part(text, at) && !begins_a_list(text, at)) {
            ++lone.count;
            lone.bracket = text[at];
        }
    }
    if (!open.empty()) lone.bracket = open.back();
    lone.count += static_cast<int>(open.size());
    return lone;
}

bool has_bracket(std::string_view text) {
    static const WordList brackets({"(", ")", "（", "）", "〔", "〕", "《", "》", "【", "】"});
    return contains_any(text, brackets);
}

void look_at(const SharedText& shared, Report& report) {
    if (!has_bracket(shared.text)) return;
    const std::string folded = fold_width(shared.text);
    const Lone lone = lone_brackets(decode(folded));
    if (lone.count != 1) return;
    const bool wide = !contains(shared.text, "(") && !contains(shared.text, ")");
    const bool round = lone.bracket == U'(' || lone.bracket == U')';
    const std::string bracket = round && wide ? (lone.bracket == U'(' ? "（" : "）")
                                              : encode(std::u32string(1, lone.bracket));
    Finding& finding = report.add(
        shared.cells.front(),
        {{"value", shortened(shared.text)}, {"bracket", bracket}, {"rows", row_numbers(shared)}},
        rows_variant(shared));
    // The end is the one place where a closing bracket is likely to have been lost.
    if (lone.bracket != U'(' || !folded.ends_with("号")) return;
    const std::string whole = shared.text + (wide ? "）" : ")");
    finding.fixes.push_back({"replace", {{"to", shortened(whole)}}, edits_of(shared, whole), true});
}

void find_bracket(const Form& form, Report& report) {
    for (const Field& field : form.texts)
        if (field.at.row > form.range.first.row + rows_of_title)
            look_at({field.text, {field.at}}, report);
    for (Column column :
         {Column::level3, Column::explanation, Column::scoring, Column::basis, Column::remark})
        for (const SharedText& shared : shared_texts(form, column)) look_at(shared, report);
}

}  // namespace

const Rule text_bracket{.id = "text/bracket",
                        .severity = Severity::hint,
                        .refused = false,
                        .why = "括号缺了一半，读不出补充说明到哪里为止，多半是漏录或被截断。",
                        .source = "GB/T 15834 标点符号用法",
                        .check_form = find_bracket,
                        .reads = {Column::level3, Column::explanation, Column::scoring, Column::basis, Column::remark, Parts::around()}};

}  // namespace jibiao::rules
