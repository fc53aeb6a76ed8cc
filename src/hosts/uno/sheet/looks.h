// How cells look, as properties of the office.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <vector>

#include "core/layout/layout.h"

namespace jibiao::uno {

/// One write for each different look, however many ranges have it.
void apply_looks(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                 const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                 const std::vector<LookWrite>& looks);

}  // namespace jibiao::uno
