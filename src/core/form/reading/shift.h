// Rows that moved one column against their header: the trace of a merged cell lost in a flattened
// copy. SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/form/reading/levels.h"
#include "core/form/reading/rows.h"

namespace jibiao::reading {

/// Recognises a moved row and puts its cells where they belong; `at` keeps saying where they stand.
///
/// Left: a calculation sign stands one column before the operator column, and none in it. The run
/// of filled cells around the sign moves right, up to but without the labels that stand in their
/// own column. A run that would leave the table does not move.
///
/// Right: a level-1 name stands in the level-2 column beside an empty level 1, or nothing in both;
/// a level-2 name stands in the level-3 column; and the sign (without an operator column: the
/// number) one column behind its own.
Shift undo_shift(RowCells& cells, int row, const Table& table, const Levels& levels);

}  // namespace jibiao::reading
