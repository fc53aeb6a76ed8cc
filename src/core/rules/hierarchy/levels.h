// Level names as the hierarchy rules look at them.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/form/form.h"

namespace jibiao::rules {

/// The first row of every label of a level column, in form order: a label speaks once, however many
/// rows it covers. Rows without that label are left out.
std::vector<const Indicator*> first_rows(const Form& form, Column level);
/// The profile's level 1 that has this standard level-2 name; null when none or several have it.
const LevelOne* parent_of(const Form& form, std::string_view level2);
/// The profile's entry of a standard level-1 name; null when it has none.
const LevelOne* level_one(const Form& form, std::string_view level1);
bool has_level2(const LevelOne& level1, std::string_view level2);
/// Its level 2 belongs to another level 1 than the one given: its weight counts for a wrong group.
bool has_wrong_parent(const Form& form, const Indicator& row);
/// The standard level-2 name that an indicator's name points to (及时率 -> 时效指标), among those
/// of `level1`; "" when unsure.
std::string likely_level2(const LevelOne& level1, std::string_view name);

}  // namespace jibiao::rules
