// Places in a sheet: ours and the office's.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include "core/base/cell.h"

namespace jibiao::uno {

inline Range range_of(const css::table::CellRangeAddress& address) {
    return {{address.StartRow, address.StartColumn}, {address.EndRow, address.EndColumn}};
}

/// Throws IndexOutOfBoundsException beyond the sheet's last row or column.
inline css::uno::Reference<css::table::XCellRange> block(
    const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const Range& range) {
    return sheet->getCellRangeByPosition(range.first.column, range.first.row, range.last.column,
                                         range.last.row);
}

inline css::uno::Reference<css::table::XCell> cell(
    const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, Cell at) {
    return sheet->getCellByPosition(at.column, at.row);
}

/// The place of a range or cursor, with the number of its sheet.
template <class Object>
css::table::CellRangeAddress address_of(const css::uno::Reference<Object>& range) {
    return css::uno::Reference<css::sheet::XCellRangeAddressable>(range, css::uno::UNO_QUERY_THROW)
        ->getRangeAddress();
}

}  // namespace jibiao::uno
