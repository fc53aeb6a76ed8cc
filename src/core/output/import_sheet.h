// The indicators of a form as rows for the budget system's import from a spreadsheet.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/form/form.h"
#include "core/layout/layout.h"

namespace jibiao {

/// A sheet with the header and columns of that import (STANDARDS: 一级指标 | 二级指标 |
/// 三级指标名称 | 计算符号 | 指标值 | 实际完成值 | 计量单位 | 分值 | 指标得分 | 扣减分数 |
/// 完成情况简要描述 | 偏差原因及改进措施), one row per indicator, levels under their standard
/// names. The content is that of the upload JSON.
Layout import_sheet(const Form& form);

}  // namespace jibiao
