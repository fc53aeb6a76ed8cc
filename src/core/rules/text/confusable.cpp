// text/confusable: characters taken for others that look alike: 冋题 for 问题. The pairs are the
// list "confusables"; their left side is never right. SPDX-License-Identifier: MPL-2.0
#include <map>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

struct Correction {
    std::string text, wrong, right;  ///< the whole text; the first pair found
};

Correction corrected(const Form& form, const std::string& text) {
    Correction result{text, "", ""};
    for (const std::string& pair : form.vocabulary->words("confusables")) {
        const auto sign = pair.find('=');
        const std::string wrong = pair.substr(0, sign), right = pair.substr(sign + 1);
        for (auto at = result.text.find(wrong); at != std::string::npos;
             at = result.text.find(wrong, at + right.size())) {
            result.text.replace(at, wrong.size(), right);
            if (result.wrong.empty()) result = {result.text, wrong, right};
        }
    }
    return result;
}

void find(const Form& form, Report& report) {
    std::map<Cell, const Field*> cells;
    for (const Field& field : form.texts) cells.emplace(field.at, &field);
    for (const Indicator& row : form.indicators)
        for (int i = static_cast<int>(Column::level3); i < column_count; ++i)
            if (const Column column = static_cast<Column>(i); own(row, column))
                cells.emplace(row.at(column), &row.field(column));
    for (const auto& [at, field] : cells) {
        const Correction correction = corrected(form, field->text);
        if (correction.wrong.empty()) continue;
        Finding& finding = report.add(at, {{"value", correction.wrong}, {"to", correction.right}});
        finding.fixes.push_back(replace(at, correction.text, false));
    }
}

}  // namespace

const Rule text_confusable{.id = "text/confusable",
                           .severity = Severity::hint,
                           .refused = false,
                           .why = "形近字多半来自识别或录入错误，检索和比对时就对不上。",
                           .source = "文字规范",
                           .check_form = find};

}  // namespace jibiao::rules
