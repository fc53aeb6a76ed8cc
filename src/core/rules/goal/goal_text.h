// Goals as the rules read them.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/form/form.h"

namespace jibiao::rules {

/// "目标1：通过…。" and "1.通过…" -> "通过…": folded, without number in front and stop at the end.
std::string bare_goal(std::string_view text);
/// The goal of this year: 年度目标, in a form without it 绩效目标. Null when blank.
const Field* goal_of_year(const Form& form);
/// The goal is the use of the funds once more, numbered or not.
bool copies_purpose(const Form& form, const Field& goal);
/// The goal is the agency's duties once more, whole or a long part of them.
bool copies_duties(const Form& form, const Field& goal);
/// A short goal that says no more than that the office keeps running, see goal/vague.
bool is_vague_goal(const Form& form, std::string_view bare);

}  // namespace jibiao::rules
