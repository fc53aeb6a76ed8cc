// Words that an unfilled template leaves behind: 目标内容1, XX, 请填写.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/form/form.h"

namespace jibiao::rules {

/// The template words found in the text, "" for none and for texts the form's own template prints.
std::string template_words(const Form& form, std::string_view text);
/// The cell belongs to a goal of the form.
bool is_goal(const Form& form, Cell at);
/// The cell belongs to a header field.
bool is_field(const Form& form, Cell at);

}  // namespace jibiao::rules
