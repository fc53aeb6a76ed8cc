// What an indicator measures, as far as the end of its name tells.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/form/form.h"

namespace jibiao::rules {

enum class Measure : unsigned char { unknown, share, people, households, duration, money, count };

/// 率 占比 -> share, 人数 -> people, 时间 -> duration; a unit in brackets and a full stop at the end
/// do not count.
Measure measure_of(const Form& form, std::string_view name);
Measure measure_of(const Form& form, const Indicator& row);   ///< of its name

/// The parts of a name that 、 和 or 及 joins and that each measure something: "受理率、办结率" -> both.
/// Quoted text is never split.
std::vector<std::string> joined_measures(const Form& form, std::string_view name);
std::vector<std::string> joined_measures(const Form& form, const Indicator& row);

/// The name without brackets and stops at its end, width-folded.
std::string bare_name(std::string_view name);
/// That of a row, as a part of Indicator::folded_name.
std::string_view bare_name(const Indicator& row);

}  // namespace jibiao::rules
