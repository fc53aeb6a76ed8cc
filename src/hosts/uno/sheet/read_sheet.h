// Calc sheet -> Sheet: one block read, and as few further calls as its formats need.
//
// The command line runs the same code over a bridge, where every call is a journey: so contents
// come as one array, and formats, merges and protection are asked once per group of equally
// formatted cells. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include "core/form/read_limits.h"
#include "core/form/sheet.h"

namespace jibiao::uno {

using jibiao::ReadLimits;

struct SheetReading {
    Sheet sheet;
    bool cut = false;  ///< content reaches the limits; what may lie beyond was left out
};

/// Reads contents, not formatting: an empty formatted cell adds nothing. `document` gives meaning
/// to the number formats. Throws RuntimeException when the sheet is gone.
SheetReading read_sheet(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                        const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                        const ReadLimits& limits = {});

}  // namespace jibiao::uno
