// Operations on cells as JSON: what a host writes.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/base/finding.h"
#include "core/layout/layout.h"
#include "core/output/json.h"
#include "hosts/wasm/number_format.h"

namespace jibiao::wasm {

/// One edit of a fix, for a cell of that format: afterwards the cell reads as the edit's text, and
/// no text has become a formula or a date.
Json write_json(const Edit& edit, const NumberFormat& before);
/// What the cell would hold after that write.
CellValue cell_written(const Edit& edit, const NumberFormat& before);

/// A form that is inserted. `title` names the step.
Json layout_json(const Layout& layout, const std::string& title);

}  // namespace jibiao::wasm
