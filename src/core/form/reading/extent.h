// Where a form begins and ends on its sheet, and its title.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/form/reading/labelled.h"
#include "core/form/reading/places.h"

namespace jibiao::reading {

struct Extent {
    Range range;              ///< title to the last footer row
    Field title;              ///< "" at the first cell when there is none
    Area head, header, foot;  ///< rows above the header, of the header, below the table
};

/// Upwards from the header to the nearest title, else to a gap or to row `place.begin`; downwards
/// over the footer to a blank row, a further title or row `place.end` (not included).
Extent extent_of(const Sheet& sheet, const FormPlace& place, const Words& words);

/// The first row of the form with this header.
int top_of(const Sheet& sheet, const Table& table, const Words& words, int begin);

}  // namespace jibiao::reading
