// Forms of any size for benchmarks: filled as people fill them, so many rows of a hundred badly.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/form/sheet.h"

namespace jibiao::bench {

struct Row {
    std::string level1, level2, name, op, value, unit, weight, explanation, scoring;
};

/// The same for the same arguments. A bad row has one mistake that a row rule finds.
std::vector<Row> rows(int count, int bad_percent);

/// Title, header and the rows, from A1.
Sheet sheet_of(const std::vector<Row>& rows);
inline constexpr int first_row = 2, value_column = 4;

}  // namespace jibiao::bench
