// Numbers in prose: what a sentence such as "信访事项化解率达到95%以上" promises.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/form/form.h"

namespace jibiao::rules {

/// One number of a text with what is said of it.
struct Statement {
    std::string subject;  ///< the clause in front, without the words of `op`: "信访事项化解率"
    Operator op = Operator::none;  ///< 大于 -> more, 不低于 and 以上 -> at_least
    Decimal number;
    std::string unit;   ///< "%", a unit of money or of the list "counting_units"; else ""
    std::string words;  ///< sign, number and unit as written: "达到95%以上"
    bool operator==(const Statement&) const = default;
};

/// Every plain number of the text, in order. Numbers inside 《》 or 〔〕 and years are left out.
std::vector<Statement> statements(const Form& form, std::string_view text);

/// How much of the shorter text's pairs of neighbouring characters the longer one holds, in
/// percent.
int shared_pairs(std::string_view part, std::string_view whole);

/// Where a form says what is to be reached: the goal of the year, else the whole goal; null when
/// blank, and in forms that look back.
const Field* goal_of(const Form& form);

/// The statement speaks of what the row measures: 全年接待群众200次 of 接待群众次数, 化解率 of
/// 信访事项化解率. Unit and name are the same; the numbers may differ.
bool names_measure(const Form& form, const Indicator& row, const Statement& statement);

}  // namespace jibiao::rules
