// Going from finding to finding through a workbook.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/session/session.h"

namespace jibiao {

enum class Direction : bool { backward, forward };

/// The next cell with a finding (`between`: those between forms), in the order of the sheets, then
/// by row and column; behind the last one comes the first again. Empty when there is no finding, or
/// none elsewhere than at `from`.
std::optional<Place> next_place(const std::map<std::string, std::vector<Judged>>& judged,
                                const std::vector<std::string>& sheet_order, const Place& from,
                                Direction direction, const std::vector<SheetFinding>& between = {});

}  // namespace jibiao
