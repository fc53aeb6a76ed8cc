// Which sheet and cell a window shows.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <set>
#include <string>
#include <vector>

#include "core/base/cell.h"

namespace jibiao::uno {

/// Every window on the document.
std::vector<css::uno::Reference<css::frame::XController>> controllers_of(
    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);

/// Whether one of them, but for one that is just being closed, shows how the document would be printed.
bool is_previewed(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                  const css::uno::Reference<css::frame::XController>& closing);

/// The sheet in view; null for a window that shows none (print preview).
css::uno::Reference<css::sheet::XSpreadsheet> active_sheet(
    const css::uno::Reference<css::frame::XController>& controller);

std::string name_of(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);

/// The sheet of that name; null when there is none.
css::uno::Reference<css::sheet::XSpreadsheet> sheet_named(
    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document, const std::string& name);

/// The first selected cell; A1 when something else is selected.
Cell selected_cell(const css::uno::Reference<css::frame::XController>& controller);

/// Every row of the selected cells, from 0; of whole columns none.
std::set<int> selected_rows(const css::uno::Reference<css::frame::XController>& controller);

/// Brings the sheet and the cell into view and selects the cell.
void jump(const css::uno::Reference<css::frame::XController>& controller,
          const std::string& sheet_name, Cell at);

}  // namespace jibiao::uno
