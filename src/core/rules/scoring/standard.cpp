// What the scoring rules offer to write instead.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/scoring/standard.h"

#include "core/rules/support.h"

namespace jibiao::rules {

bool judged_by_words(const Indicator& row) {
    if (row.op == Operator::qualitative) return true;
    return std::holds_alternative<Qualitative>(row.reading.value) && row.op == Operator::none &&
           row.op_cell.spelling == Spelling::empty;
}

void offer_standard(const Form& form, const Indicator& row, Finding& finding) {
    const bool one_number = std::holds_alternative<Quantity>(row.reading.value) && row.number;
    if (!judged_by_words(row) && (!quantitative(row.op) || !one_number)) return;
    const Scoring text = standard_scoring(row.op, row.number, row.unit, form.weight_of(row));
    finding.fixes.push_back(replace(row.at(Column::scoring), print(text), false));
}

}  // namespace jibiao::rules
