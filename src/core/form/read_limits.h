// How much of a sheet a host reads: the same on every host, so that the same sheet is judged the
// same.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>

#include "core/base/cell.h"

namespace jibiao {

/// A form stands in the first part of a sheet; what lies beyond is not read, so that a sheet with a
/// million rows costs no more than 12 ms.
struct ReadLimits {
    int rows = 5000;
    int columns = 64;
    int cells = 50000;  ///< of the rectangle from A1: fewer rows are read when it is wide
};

struct Extent {
    Cell last;         ///< of the content; A1 when there is none
    bool cut = false;  ///< content reaches the limits; what may lie beyond was left out
};

/// Where the content of a sheet ends, of which `rows` and `columns` are in use. `content_within`
/// reads a rectangle from A1 of so many rows and columns and gives the last cell of its content; it
/// is asked again for more rows where the sheet turns out to be narrow.
template <class ContentWithin>
Extent extent_of(int rows, int columns, ContentWithin&& content_within,
                 const ReadLimits& limits = {}) {
    int wide = std::max(1, std::min(columns, limits.columns));
    for (;;) {
        const int most_rows = std::min(limits.rows, limits.cells / wide);
        const Cell last = content_within(std::min(rows, most_rows), wide);
        const bool cut = last.row + 1 == most_rows;
        if (!cut || last.column + 1 == wide)
            return {last, cut || last.column + 1 == limits.columns};
        wide = last.column + 1;
    }
}

/// The lower right corner of the cells from A1 to `last` and of an area merged from there, which
/// may reach over the whole sheet: not beyond what is read.
inline Cell reach(Cell last, const Range& merged, const ReadLimits& limits = {}) {
    return {std::max(last.row, std::min(merged.last.row, limits.rows - 1)),
            std::max(last.column, std::min(merged.last.column, limits.columns - 1))};
}

}  // namespace jibiao
