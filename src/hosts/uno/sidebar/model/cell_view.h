// What is said about a cell in which nothing is wrong: how it is read, what its place expects. No
// office in it. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/session.h"
#include "messages/messages.h"

namespace jibiao::sidebar {

/// Some lines of text. `forms` are those of the cell's sheet; `cell` as Session::draft
/// gives it for what stands there, empty for a cell of no form.
std::string explain_cell(const std::vector<Judged>& forms, Cell at,
                         const std::optional<Draft>& cell, const Messages& messages);

}  // namespace jibiao::sidebar
