// What the user wants of rules, over what templates say.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/form/read.h"
#include "core/form/settings.h"

namespace jibiao {

/// Takes over from the user's settings which rules are off and how severe they are; the parameters
/// stay those of the template. A rule that the user gives a severity is on.
void lay_over(Settings& of_template, const Settings& of_user);

/// The library with the user's settings laid over those of each template and of forms without one.
Library with_settings(Library library, const Settings& of_user);

}  // namespace jibiao
