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

/// Sets every error-level finding aside, with one reason for all: for a call that overrides them.
void set_errors_aside(std::vector<Judged>& forms, const std::string& reason);

/// The decisions about a sheet whose finding is not there any more.
std::vector<SetAside> without_finding(const std::vector<Judged>& forms, const std::string& sheet,
                                      const std::vector<SetAside>& decisions);

}  // namespace jibiao
