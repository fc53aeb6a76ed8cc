// A further indicator row, inserted into a sheet.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/session/new_row.h"

namespace jibiao::uno {

/// As one step of undo with that title. The row looks like the one above and has its lists; sums
/// that ended there take it in. Errors, with nothing written: "document.read-only",
/// "sheet.protected".
std::optional<Error> insert_row(
    const css::uno::Reference<css::uno::XComponentContext>& context,
    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
    const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const NewRow& row,
    const std::string& undo_title);

}  // namespace jibiao::uno
