// The groups of cells with equal formats in a block.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sheet/format_groups.h"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>

#include "hosts/uno/sheet/place.h"

namespace jibiao::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

std::vector<Range> ranges_of(const Reference<css::sheet::XSheetCellRanges>& cells) {
    std::vector<Range> result;
    if (!cells.is()) return result;
    for (const auto& address : cells->getRangeAddresses()) result.push_back(range_of(address));
    return result;
}

std::vector<std::vector<Range>> format_groups(const Reference<css::table::XCellRange>& block) {
    const Reference<css::sheet::XUniqueCellFormatRangesSupplier> supplier(block, UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> found = supplier->getUniqueCellFormatRanges();
    std::vector<std::vector<Range>> groups;
    for (sal_Int32 i = 0; i < found->getCount(); ++i) {
        groups.push_back(ranges_of(
            Reference<css::sheet::XSheetCellRanges>(found->getByIndex(i), UNO_QUERY_THROW)));
    }
    return groups;
}

}  // namespace jibiao::uno
