// The budget identities of a form, as three rules report them.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.h"

namespace jibiao::rules {

/// Reports every identity of the form that names `rule` and does not hold.
void report_identities(const Form& form, std::string_view rule, Report& report);

}  // namespace jibiao::rules
