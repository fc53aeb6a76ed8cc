// Rules that the user's own settings changed, as the receipt of an export names them.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/form/settings.h"
#include "core/output/json.h"

namespace jibiao {

/// Adds "changed_rules" to the receipt of an export, where there are any: a receipt claims no more
/// than was checked.
void note_changed_rules(Json& exported, const Settings& of_user);

}  // namespace jibiao
