// Where findings are in a workbook: going from one to the next, what stands in a cell, how many.
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

/// What is found in a cell, errors first. Good until the session's next update.
std::vector<const Finding*> findings_at(const Session& session, const Place& place);

/// Every way to repair what is found in a cell, in that order.
std::vector<Fix> fixes_at(const Session& session, const Place& place);

/// An indicator or an amount was filled in.
bool is_begun(const Form& form);

/// Errors by sheet name, those between forms too; no sheet without any. Forms that nobody has begun
/// to fill in are left out.
std::map<std::string, int> errors_by_sheet(const Session& session);

}  // namespace jibiao
