// The payment plan (资金支出计划) of a form: cumulative percentages at the end of some months.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/form/form.h"

namespace jibiao::rules {

struct Period {
    int month = 0;
    Field field;
    std::optional<Decimal> percent;  ///< empty when the cell is blank
};

/// By month. Empty when the form has no plan, when nothing is filled in, and when a figure cannot
/// be told for sure: words, or shares of one (0.25) in place of percentages.
std::vector<Period> plan_of(const Form& form);

/// Every figure is there, they add up to 100 and the last one is not 100: written by period.
bool by_period(const std::vector<Period>& plan);

/// "3月底"
std::string period_name(const Period& period);
/// The figure as this plan writes it: with % where another cell has it.
std::string percent_text(const std::vector<Period>& plan, const Decimal& percent);

}  // namespace jibiao::rules
