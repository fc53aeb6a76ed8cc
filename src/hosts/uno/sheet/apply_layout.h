// An empty form, written into a sheet.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <optional>

#include "core/base/result.h"
#include "core/layout/layout.h"

namespace jibiao::uno {

/// Why the layout cannot go there: "document.read-only", "sheet.protected", "sheet.occupied"
/// (`where` is the layout's range), "sheet.no-room". A protected sheet takes no form, even in open
/// cells.
std::optional<Error> not_insertable(
    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
    const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const Layout& layout);

/// Executes the layout as one step of undo with that title; its place must be free
/// (not_insertable). Names that the document has already get a number behind.
void apply_layout(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                  const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const Layout& layout,
                  const std::string& undo_title);

/// The same on a sheet of its own behind the last one, named after the layout and printed in its
/// orientation. Returns the sheet. Errors: "document.read-only", "document.protected" (its
/// structure).
Result<css::uno::Reference<css::sheet::XSpreadsheet>> apply_layout_on_new_sheet(
    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document, const Layout& layout,
    const std::string& undo_title);

}  // namespace jibiao::uno
