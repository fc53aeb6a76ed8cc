// The columns no indicator table can do without.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/form/form.h"

namespace jibiao::rules {

/// Those of 一级指标, 二级指标, 三级指标, 指标值 that the table lacks.
std::vector<Column> missing_columns(const Form& form);
/// The usual header of a required column.
std::string_view printed_name(Column column);

}  // namespace jibiao::rules
