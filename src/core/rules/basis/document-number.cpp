// basis/document-number: a document number without its year: 冀明信字108号.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/rules/text/shared_text.h"

namespace jibiao::rules {
namespace {

using Text = std::u32string_view;

/// The year may stand in another place: 2021年冀明信字108号.
bool names_a_year(Text text) {
    for (std::size_t at = 0; at + 3 < text.size(); ++at) {
        const Text four = text.substr(at, 4);
        const bool century = four.starts_with(U"19") || four.starts_with(U"20");
        if (century && is_digit(four[2]) && is_digit(four[3])) return true;
    }
    return false;
}

/// "字108号", "发第12号": where the year should stand, a number follows at once. "" for none.
std::u32string bare_number(Text text) {
    constexpr std::size_t longest = 4;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (Text(U"字发函").find(text[at]) == Text::npos) continue;
        std::size_t end = at + 1;
        if (end < text.size() && text[end] == U'第') ++end;
        const std::size_t number = end;
        while (end < text.size() && is_digit(text[end])) ++end;
        const bool numbered = end > number && end - number <= longest;
        if (numbered && end < text.size() && text[end] == U'号')
            return std::u32string(text.substr(at, end + 1 - at));
    }
    return {};
}

void find_document_number(const Form& form, Report& report) {
    for (const SharedText& basis : shared_texts(form, Column::basis)) {
        const std::u32string text = decode(without_spaces(fold_width(basis.text)));
        const std::u32string number = names_a_year(text) ? U"" : bare_number(text);
        if (number.empty()) continue;
        report.add(basis.cells.front(),
                   {{"value", shortened(basis.text)},
                    {"number", encode(number)},
                    {"rows", row_numbers(basis)}},
                   rows_variant(basis));
    }
}

}  // namespace

const Rule basis_document_number{
    .id = "basis/document-number",
    .severity = Severity::hint,
    .refused = false,
    .why = "文号由机关代字、年份和序号组成；缺了年份，查不到是哪一份文件。",
    .source = "GB/T 9704 党政机关公文格式",
    .check_form = find_document_number};

}  // namespace jibiao::rules
