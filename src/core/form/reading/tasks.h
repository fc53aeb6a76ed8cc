// The main tasks of a department's year and what they cost: a table of its own above the
// indicators. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/form/reading/labelled.h"
#include "core/form/vocabulary.h"

namespace jibiao::reading {

/// Rows of the task table, its header included.
struct TaskRows {
    int first = 0, last = 0;
};

/// Finds 年度主要任务 (任务名称, 主要内容, 预算金额: 总额, 财政拨款, 其他资金; 金额合计) in the
/// rows `area` and puts what it says into `out`: fields "task.1.name" and "task.1.content", amounts
/// "task.1.total", ".fiscal", ".other", and those of the row 金额合计 as "tasks.total" …; the
/// amounts of a row that is still empty too. Empty when there is none.
std::optional<TaskRows> read_tasks(const Sheet& sheet, const Vocabulary& vocabulary,
                                   const Words& words, const Area& area, Labelled& out);

/// 财预〔2015〕88号, 部门（单位）整体支出绩效目标申报表: 金额合计 = Σ tasks in every column, and
/// 总额 = 财政拨款 + 其他资金 in every row.
std::vector<Identity> task_identities(const std::vector<Amount>& amounts);

}  // namespace jibiao::reading
