// What stands against an export, in words.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/session/session.h"
#include "messages/messages.h"

namespace jibiao::sidebar {

/// Something that must be put right before an export.
struct Obstacle {
    std::string sheet;
    Cell at;
    std::string words;  ///< one sentence, without the place
};

/// Findings that are errors, and what the budget system has no room for.
std::vector<Obstacle> obstacles(const std::vector<Judged>& forms, const Messages& messages);

/// "整体支出!J10　权重合计为 90，应为 100。"; the sheet only where it is asked for.
std::string obstacle_line(const Obstacle& obstacle, bool with_sheet);

}  // namespace jibiao::sidebar
