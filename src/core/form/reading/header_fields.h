// Header fields that stand without a label, and what the title says.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/form/reading/labelled.h"

namespace jibiao::reading {

/// A year line ("（2026）年度", also with a lost bracket) as "year", a line "202001魏县信访局本级"
/// as "agency_code" and "agency_name", the unit of amounts out of a label ("资金情况(万元)"), and a
/// 单位 that is no unit of money as "agency_name". Fields with a label of their own are left as
/// they are.
void add_unlabelled_fields(Form& form, const Sheet& sheet, const Area& head);

/// "资金情况(万元)" -> "万元"; "" where no unit of money stands in the brackets.
std::string unit_in_brackets(const Vocabulary& vocabulary, std::string_view text);

/// "(2026)年度", "2026)年度", "2026年": nothing but a year and brackets.
bool is_year_line(std::string_view text);

/// "2023年特定目标类…" -> 2023.
std::optional<int> year_in(std::string_view text);

/// The template's kind, else by columns and title: self-evaluation, monitoring, department or
/// project.
std::string kind_of(const Form& form);

}  // namespace jibiao::reading
