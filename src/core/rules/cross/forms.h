// Which forms of a workbook belong together: the department's and those of its projects.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/form/workbook.h"

namespace jibiao::rules {

/// The forms in which projects declare their targets; monitoring and self-evaluation are not among
/// them.
std::vector<const Form*> project_forms(const Workbook& workbook);
/// The department's form; null when there is none or more than one.
const Form* department_form(const Workbook& workbook);

/// The name of the project, compared: folded; "" where it is blank.
std::string project_name(const Form& form);
/// Where a sentence about the form as a whole stands: its project's name, else its title.
Cell heading_cell(const Form& form);
/// The header field 年度, else the year of the title.
std::optional<int> year_of(const Form& form);
/// Both name a year, and not the same one.
bool of_different_years(const Form& a, const Form& b);
/// In 元; empty when blank or its unit is uncertain.
std::optional<Decimal> in_yuan(const Form& form, const Amount& amount);

}  // namespace jibiao::rules
