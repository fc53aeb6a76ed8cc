// Drop-down lists of cells.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include "core/layout/layout.h"

namespace jibiao::uno {

/// Ordinary validity: works without the extension, in Excel and WPS, too. A list that is longer
/// than Excel can hold inline (255 characters) is left out.
void apply_list(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const ListWrite& list);

}  // namespace jibiao::uno
