// indicator/value-forbidden-character: * _ or - in the words of a value. Words of an unfilled
// template (**人) are the business of structure/placeholder, spaces of indicator/contains-space;
// dates (2023.07-2024.01) are left alone. SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/structure/template_words.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// Where the first such character stands; npos for none.
std::size_t forbidden(std::string_view value) {
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] == '*' || value[at] == '_') return at;
        const bool between = at > 0 && at + 1 < value.size();
        const bool dates = between && is_digit(value[at - 1]) && is_digit(value[at + 1]);
        if (value[at] == '-' && !dates) return at;
    }
    return std::string_view::npos;
}

void find_value_forbidden_character(const Form& form, const Indicator& row, Report& report) {
    const std::string& value = row.text(Column::value);
    const auto at = forbidden(value);
    if (at == std::string::npos || row.value_is_error || row.not_applicable) return;
    if (!std::holds_alternative<Qualitative>(row.reading.value)) return;
    if (quantitative(row.op_cell.op) || !template_words(form, value).empty()) return;
    const std::string folded = fold_label(value);
    if (folded.find_first_not_of("*_-/") == std::string::npos) return;
    report.add(row.at(Column::value),
               {{"value", shortened(value)}, {"character", value.substr(at, 1)}});
}

}  // namespace

const Rule indicator_value_forbidden_character{
    .id = "indicator/value-forbidden-character",
    .severity = Severity::error,
    .refused = true,
    .why = "系统不接受指标值里的“*”“_”“-”，保存时会退回。",
    .source = "预算管理一体化系统 KPI_VAL",
    .check_row = find_value_forbidden_character};

}  // namespace jibiao::rules
