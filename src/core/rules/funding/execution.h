// Budget execution in the funding grid of self-evaluations and monitoring tables: rate = executed / budget.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/rules/rule.h"

namespace jibiao::rules {

/// The rows of a funding grid, as the second part of amount keys.
inline constexpr std::string_view grid_rows[] = {"total", "fiscal", "carry_over", "other"};

/// One row of the grid. The budget is the adjusted one, else the initial one; null where not printed or
/// no number.
struct Execution {
    const Amount *budget = nullptr, *executed = nullptr, *rate = nullptr, *score = nullptr,
                 *points = nullptr;
};
Execution execution_of(const Form& form, std::string_view row);

/// Executed as percent of the budget; empty when one is missing or the budget is zero.
std::optional<Decimal> percent_executed(const Execution& execution, int decimals);

/// Nothing was planned and nothing was spent.
bool zero_over_zero(const Execution& execution);

/// Reports every printed rate that is not executed by budget.
void report_rates(const Form& form, Report& report);

}  // namespace jibiao::rules
