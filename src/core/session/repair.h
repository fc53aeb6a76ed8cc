// Applying many fixes of a sheet at once: which edits, and how many findings they settle.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/base/finding.h"
#include "core/form/read.h"

namespace jibiao {

struct Repair {
    std::vector<Edit> edits;  ///< at most one per cell, by row and column
    int findings = 0;         ///< how many were settled
};

/// With a rule's id: the first fix of each of its findings. Without: every safe fix of all rules,
/// again until none is left, for one fix may make room for the next. Of fixes that would write
/// different texts into one cell the first one wins. Merged cells and formulas are as before; the
/// sheet is not changed. What was set aside is left alone.
Repair repair(Sheet sheet, const Library& library, std::string_view rule = {},
              const Decisions& decisions = {});

}  // namespace jibiao
