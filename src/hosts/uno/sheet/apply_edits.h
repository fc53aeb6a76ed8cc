// The edits of a fix, written into a sheet.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/base/finding.h"
#include "core/base/result.h"

namespace jibiao::uno {

/// Writes all edits as one step of undo with that title, or none. Afterwards every cell reads as
/// its edit's text, whatever its number format was; no text becomes a formula or a date. Errors,
/// with nothing written: "document.read-only", "sheet.protected" (`where` is the cell).
std::optional<Error> apply_edits(
    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
    const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const std::vector<Edit>& edits,
    const std::string& undo_title);

/// Why nothing may be written to a document: "document.read-only".
std::optional<Error> not_writable(
    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);

}  // namespace jibiao::uno
