// Painting the cells of a document again, and nothing else.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <functional>
#include <vector>

#include "core/base/cell.h"

namespace jibiao::uno {

/// In every window on the document. What is painted is asked anew from JXMARK.
void repaint_cells(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);

/// The same where it is known which cells of a sheet, counted from 0, look otherwise now.
void repaint_cells(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                   const std::function<std::vector<Cell>(int sheet)>& changed);

/// Whether anybody can see the document.
bool is_visible(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);

}  // namespace jibiao::uno
