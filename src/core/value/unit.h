// Which texts behind a number can be a unit, and which of them count time.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace jibiao {

/// "%", "次", "元/人·月", "台(套)", "m2": short, and no prose such as "月底前完成".
bool is_unit(std::u32string_view folded);

/// A stretch of time that a deadline can count: 日 天 个工作日 小时 个月 年 …
bool is_time_unit(std::u32string_view folded);

/// Names a month, a quarter or a day of the calendar when it stands alone behind a number: 月,
/// 季度.
bool is_calendar_unit(std::u32string_view folded);

}  // namespace jibiao
