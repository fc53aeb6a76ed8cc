// The pieces of a scoring standard: points, conditions on the result, fractions, steps of a
// deduction. Each reader takes its piece from the front of the text, or nothing.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "core/scoring/scanner.h"
#include "core/scoring/scoring.h"

namespace jibiao::scoring {

/// 的得10分 · 计12-9分 · 得满分 · 得分值的80% · 不得分
std::optional<Points> take_award(Scanner& text);
/// 满分10分 · 分值为8分 · (4分)
std::optional<Decimal> take_full_marks(Scanner& text);

/// 满意度≥95% · 80%(含)-90% · 小于95%且大于等于80%的
struct Condition {
    std::string measure, unit;
    Span span;
};
std::optional<Condition> take_condition(Scanner& text);
bool ends_measure(char32_t c);  ///< belongs to no name of a measure: the sentence has gone on
std::optional<Condition> take_exact(Scanner& text);  ///< 6场: this number and no other

bool take_target(Scanner& text);  ///< 计划值, 年度指标值 …
bool take_actual(Scanner& text);  ///< 实际值, 完成数 …

/// 实际值/计划值 · 计划成本除以实际成本 · 实际补助人数/应补助人数
std::optional<Proportion::By> take_division(Scanner& text);

/// A fraction with what is said around it, or 按完成比例计分. `marks` is a number written for the
/// weight.
struct Share {
    Proportion::By by = Proportion::By::unsaid;
    std::optional<Decimal> marks;
};
std::optional<Share> take_share(Scanner& text);

/// 每降低1个百分点扣0.5分
std::optional<Deduction> take_deduction(Scanner& text);

}  // namespace jibiao::scoring
