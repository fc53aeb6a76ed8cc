// Level-1 and level-2 labels: every row of a block gets the block's label.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/form/reading/levels.h"
#include "core/form/reading/rows.h"

namespace jibiao::reading {

/// The labels of one row, understood.
struct RowLabels {
    Field level1, level2;
    bool level1_own = false, level2_own = false;
    Field level2_in_level1;
};

/// A row whose cells have been put in their place.
struct PlacedRow {
    TableRow row;
    Shift shift = Shift::none;
};

/// A label holds for its merged rows, else for the rows below it until the next one of its column;
/// a level-2 label also ends where a level 1 is printed. Rows above the first level-1 label belong
/// to it: a flattened copy prints the label on the middle row of its block. There, a row whose
/// level 2 belongs under the next level 1 and not under the one above goes with the next.
///
/// A level-2 name in the level-1 column beside an empty level 2 is the row's level 2. Its level 1
/// is the block's where the profile allows it, else the next label's, else its parent in the
/// profile. A level 2 that is printed nowhere stays empty.
std::vector<RowLabels> fill_labels(const std::vector<PlacedRow>& rows, const Table& table,
                                   const Levels& levels);

}  // namespace jibiao::reading
