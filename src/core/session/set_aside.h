// Findings that the user set aside: their names, and taking them out of what a sheet says.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/form/decisions.h"
#include "core/session/session.h"

namespace jibiao {

/// The names of the findings of each form, in order; no two are equal. `forms` are all forms of one
/// sheet, also those findings count that were set aside.
std::vector<std::vector<FindingName>> finding_names(const std::vector<Judged>& forms);

/// Moves the findings that `decisions` name from Judged::findings to Judged::set_aside.
void set_aside(std::vector<Judged>& forms, const std::vector<SetAside>& decisions);

/// The names of findings between forms; all of them stand on the sheet whose forms are given.
std::vector<FindingName> between_names(const std::vector<Judged>& forms,
                                       const std::vector<SheetFinding>& between);

/// As above: to the set_aside of the form that a finding between forms stands on.
void set_aside_between(std::vector<SheetFinding>& between, const std::string& sheet,
                       std::vector<Judged>& forms, const std::vector<SetAside>& decisions);

/// What the sheets of a workbook say, by name.
using JudgedSheets = std::map<std::string, std::vector<Judged>>;

/// The decisions about sheets that are gone, with the name of the one sheet that has a finding for
/// each of them: it was renamed. Decisions that fit no sheet, or several, stay as they are.
std::vector<SetAside> follow_renames(std::vector<SetAside> decisions, const JudgedSheets& sheets,
                                     const std::vector<SheetFinding>& between);

/// Sets every error-level finding aside, with one reason for all: for a call that overrides them.
void set_errors_aside(std::vector<Judged>& forms, const std::string& reason);

/// The decisions about a sheet whose finding is not there any more.
std::vector<SetAside> without_finding(const std::vector<Judged>& forms, const std::string& sheet,
                                      const std::vector<SetAside>& decisions);

}  // namespace jibiao
