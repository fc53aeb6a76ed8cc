// The funding grid of a self-evaluation or monitoring table: 年初预算数 | 全年预算数(A) |
// 全年执行数(B) | 分值 | 执行率 | 得分 over 年度资金总额, 当年财政拨款 … SPDX-License-Identifier:
// MPL-2.0
#pragma once

#include "core/form/reading/labelled.h"

namespace jibiao::reading {

/// Reads the grid of the area, if it has one, as amounts "executed.fiscal": a row of two or more
/// known headers, one of them a sum of money, over rows with a known label. A cell "—" is an amount
/// without a value.
void read_grid(const Sheet& sheet, const Words& words, const Area& area, Labelled& out);

}  // namespace jibiao::reading
