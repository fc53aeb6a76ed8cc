// A form as text, one fact a line: what golden files and comparisons of forms read.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/form/form.h"

namespace jibiao::test {

/// Everything the form says, sums included. A label in brackets was filled from its block.
std::string print_form(const Form& form);

/// The same with one line a row and without what the sheet shows anyway: for drawn sheets.
std::string print_summary(const Form& form);

/// Only what the indicator rows mean (labels, names, understood values, weights), no addresses:
/// equal for forms that differ in layout only.
std::string print_rows(const Form& form);

/// "12.5万元 @B2" of an amount, "?" where it cannot be read, "-" when the form has none.
std::string amount_text(const Form& form, const char* key);

}  // namespace jibiao::test
