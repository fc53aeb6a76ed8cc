// What several rules ask of a row, and the repairs that several rules offer.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/finding.h"
#include "core/form/form.h"
#include "core/form/template.h"
#include "core/form/vocabulary.h"
#include "core/rules/parts.h"

namespace jibiao::rules {

/// At most so many characters, the rest shown as "…".
std::string shortened(std::string_view text, std::size_t longest = 40);
/// What a sentence calls the row: its level-3 name, else its explanation, else its level-2 label;
/// shortened.
std::string name_of(const Indicator& indicator);
/// What that looks at.
inline constexpr Parts named{Column::level1, Column::level2, Column::level3, Column::explanation};
/// The cell stands in the row itself, not in one that it was merged from.
bool own(const Indicator& indicator, Column column);
/// The cell of a header field holds nothing but its content: a fix may write the whole cell. Not
/// where the label stands in the same cell ("填表日期: 2025.12.15").
bool has_own_cell(const Form& form, const Field& field);
/// Below 成本指标, in the profile of 2015 (level 2) or of 2021 (level 1).
bool is_cost(const Form& form, const Indicator& indicator);
bool quantitative(Operator op);
bool upward(Operator op);    ///< ≥ ＞
bool downward(Operator op);  ///< ≤ ＜
/// "20", not "20.00".
std::string plain(const Decimal& number);
/// 15 of "数量指标(15分)" or "产出指标（50%）"; empty when the label names no marks.
std::optional<Decimal> marks_in_label(std::string_view label);

/// The sign as this form spells it: its template's own spelling, else the standard one.
std::string spelled(const Form& form, Operator op);
/// The form's template lists this very spelling.
bool own_spelling(const Form& form, std::string_view text);
/// The sign that fits the name: at_most for costs, times and what is to be kept low, equal for 100
/// %, else at_least.
Operator likely_operator(const Form& form, const Indicator& indicator);
/// Where the sign stands or should stand: the operator column if the form has one, else the value.
Cell operator_cell(const Form& form, const Indicator& indicator);

Fix replace(Cell at, std::string text, bool safe);
Fix clear(Cell at, bool safe);
/// Empties what was typed into the row; the level labels stay. Not safe.
Fix clear_row(const Form& form, const Indicator& indicator);
/// Writes the sign into the operator column, or in front of the number where the form has none.
/// Empty when the value holds no single number.
std::optional<Fix> set_operator(const Form& form, const Indicator& indicator, Operator op);
/// The signs to choose from, the likely one first.
void offer_operators(const Form& form, const Indicator& indicator, Finding& finding);
/// The text of a value cell with another value in it; words in front of the number stay.
std::string rewritten(const Reading& reading, const Value& value);
/// The text without its sign: "≥95%" -> "95%".
std::string without_operator(const Reading& reading);

/// The content of a moved row one column back, to where its headers stand. A level-1 cell that held
/// a level-2 name gets the level 1 that was understood.
Fix move_back(const Form& form, const Indicator& indicator);

}  // namespace jibiao::rules
