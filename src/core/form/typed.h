// What a text becomes that a fix or a form puts into a cell, the same on every host.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/form/sheet.h"

namespace jibiao {

/// The number a text stands for: plain digits with at most one point. Everything else stays text,
/// above all what a spreadsheet would take for something else: "=" (a formula), "3/5" (a date),
/// "0095" (a code whose zeros count), numbers of more than 15 digits (project codes). Empty for
/// those.
std::optional<double> typed_number(std::string_view text);

/// The same for "95%", as a fraction.
std::optional<double> typed_percent(std::string_view text);

/// The cell after an edit. A percentage becomes a number only where the cell shows percentages
/// already.
CellValue typed_cell(std::string_view text, NumberClass before);

}  // namespace jibiao
