// Words that an unfilled template leaves behind: 目标内容1, XX, 请填写.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/structure/template_words.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/form/template.h"
#include "core/form/vocabulary.h"

namespace jibiao::rules {
namespace {

bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "XX" stands for something; the XX of "XXL" does not.
bool is_whole_word(std::string_view text, std::size_t at, std::size_t size) {
    if (!letter(text[at])) return true;
    const bool before = at > 0 && letter(text[at - 1]);
    const bool after = at + size < text.size() && letter(text[at + size]);
    return !before && !after;
}

/// Printed by the form's own template, so that no one was to replace it.
bool printed(const Form& form, std::string_view text) {
    if (!form.form_template) return false;
    const auto& cells = form.form_template->cells;
    return std::any_of(cells.begin(), cells.end(),
                       [&](const TemplateCell& cell) { return contains(cell.text, text); });
}

}  // namespace

std::string template_words(const Form& form, std::string_view text) {
    const std::string joined = has_space(text) ? without_spaces(text) : std::string();
    const std::string_view compact = joined.empty() ? text : joined;
    const WordList& placeholders = form.vocabulary->words("placeholders");
    if (!contains_any(compact, placeholders)) return "";
    for (const std::string& words : placeholders) {
        const auto at = compact.find(words);
        if (at == std::string::npos || !is_whole_word(compact, at, words.size())) continue;
        return printed(form, text) ? "" : words;
    }
    return "";
}

bool is_goal(const Form& form, Cell at) {
    return std::any_of(form.fields.begin(), form.fields.end(), [&](const auto& entry) {
        return entry.second.at == at && entry.first.ends_with("goal");
    });
}

bool is_field(const Form& form, Cell at) {
    return std::any_of(form.fields.begin(), form.fields.end(),
                       [&](const auto& entry) { return entry.second.at == at; });
}

}  // namespace jibiao::rules
