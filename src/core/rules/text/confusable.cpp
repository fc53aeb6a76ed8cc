// text/confusable: characters taken for others that look alike: 冋题 for 问题. The pairs are the
// list "confusables"; their left side is never right. SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

struct Pair {
    std::string wrong, right;
};

std::vector<Pair> pairs_of(const Form& form) {
    std::vector<Pair> pairs;
    for (const std::string& pair : form.vocabulary->words("confusables")) {
        const auto sign = pair.find('=');
        pairs.push_back({pair.substr(0, sign), pair.substr(sign + 1)});
    }
    return pairs;
}

WordList wrong_words(const std::vector<Pair>& pairs) {
    std::vector<std::string> words;
    for (const Pair& pair : pairs) words.push_back(pair.wrong);
    return WordList(std::move(words));
}

struct Correction {
    std::string text;     ///< the whole text
    const Pair* first = nullptr;
};

Correction corrected(const std::vector<Pair>& pairs, const std::string& text) {
    Correction result{text, nullptr};
    for (const Pair& pair : pairs) {
        const auto& [wrong, right] = pair;
        for (auto at = result.text.find(wrong); at != std::string::npos;
             at = result.text.find(wrong, at + right.size())) {
            result.text.replace(at, wrong.size(), right);
            if (!result.first) result.first = &pair;
        }
    }
    return result;
}

/// Texts and the rows' own cells with one of the words; a cell that belongs to both once.
std::vector<const Field*> texts_with(const WordList& wrong, const Form& form) {
    std::vector<const Field*> cells;
    for (const Field& field : form.texts)
        if (contains_any(field.text, wrong)) cells.push_back(&field);
    for (const Indicator& row : form.indicators)
        for (int i = static_cast<int>(Column::level3); i < column_count; ++i)
            if (const Column column = static_cast<Column>(i);
                own(row, column) && contains_any(row.text(column), wrong))
                cells.push_back(&row.field(column));
    std::stable_sort(cells.begin(), cells.end(),
                     [](const Field* a, const Field* b) { return a->at < b->at; });
    cells.erase(std::unique(cells.begin(), cells.end(),
                            [](const Field* a, const Field* b) { return a->at == b->at; }),
                cells.end());
    return cells;
}

void find_confusable(const Form& form, Report& report) {
    const auto pairs = pairs_of(form);
    for (const Field* field : texts_with(wrong_words(pairs), form)) {
        const Correction correction = corrected(pairs, field->text);
        Finding& finding = report.add(
            field->at, {{"value", correction.first->wrong}, {"to", correction.first->right}});
        finding.fixes.push_back(replace(field->at, correction.text, false));
    }
}

}  // namespace

const Rule text_confusable{.id = "text/confusable",
                           .severity = Severity::hint,
                           .refused = false,
                           .why = "形近字多半来自识别或录入错误，检索和比对时就对不上。",
                           .source = "文字规范",
                           .check_form = find_confusable};

}  // namespace jibiao::rules
