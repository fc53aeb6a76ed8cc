// The rules as a list, as JSON and as the manual: made from the rules and the catalogue alone.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/output/json.h"
#include "messages/messages.h"

namespace jibiao::cli {

/// One line per rule: id, severity, reason.
std::string rules_text(const Messages& messages);
/// A heading per group, a section per rule: severity, what it says, why, source.
std::string rules_manual(const Messages& messages);
/// id, group, severity, refused, message, why, source of each rule.
Json rules_json(const Messages& messages);

}  // namespace jibiao::cli
