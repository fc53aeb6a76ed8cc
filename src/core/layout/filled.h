// What a sheet holds after a layout was executed on it, without an office.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/form/sheet.h"
#include "core/layout/layout.h"

namespace jibiao {

/// Formulas that only add show their sum, all others 0.
Sheet filled_sheet(const Layout& layout);

/// The look of a cell; looks of a layout do not overlap.
CellLook look_at(const Layout& layout, Cell at);

}  // namespace jibiao
