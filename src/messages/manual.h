// The rules as a list, as JSON and as the manual: made from the rules, their cases and the
// catalogue, all of them compiled in.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/output/json.h"
#include "messages/messages.h"

namespace jibiao {

/// "weight" of weight/sum.
std::string group_of(const Rule& rule);
/// One line per rule: id, severity, reason.
std::string rules_text(const Messages& messages);
/// Markdown: a heading per group, a section per rule: severity, whether the system refuses it, kind
/// of fix, why, what it says, a bad and a good example, source. The Chinese one is committed as
/// src/core/rules/RULES.md.
std::string rules_manual(const Messages& messages);
/// id, group, severity, refused, fix ("none" "assisted" "safe"), message, why, source of each rule.
Json rules_json(const Messages& messages);

}  // namespace jibiao
