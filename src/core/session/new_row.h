// One more indicator row: where it goes and how it joins its block.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/base/finding.h"
#include "core/form/form.h"
#include "core/form/sheet.h"

namespace jibiao {

/// Everything is named by its place in the sheet after the insertion. A host inserts a sheet row,
/// which moves what stands below and stretches areas merged across the place, merges the areas and
/// writes the labels.
struct NewRow {
    int row = 0;                ///< the new, empty one
    std::vector<Range> merges;  ///< label areas that now reach over it; cells side by side as above
    std::vector<Edit> labels;   ///< in a form that repeats its labels on every row
    Cell name;                  ///< where its level-3 name is typed
};

/// Below the row of the indicator table that holds `at`, in the same level-2 block. Empty when `at`
/// stands in no row of the form's table.
std::optional<NewRow> row_below(const Sheet& sheet, const Form& form, Cell at);

}  // namespace jibiao
