// The groups of cells with equal formats in a block: every question about formats is asked once each.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <vector>

#include "core/base/cell.h"
#include "hosts/uno/bridge/text.h"

namespace jibiao::uno {

std::vector<std::vector<Range>> format_groups(
    const css::uno::Reference<css::table::XCellRange>& block);

/// Empty for null.
std::vector<Range> ranges_of(const css::uno::Reference<css::sheet::XSheetCellRanges>& cells);

}  // namespace jibiao::uno
