// The three answers of a monitoring table to whether a target will be reached (财预〔2019〕136号).
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/form/form.h"

namespace jibiao::rules {

inline constexpr std::string_view possibility_words[] = {"确定能", "有可能", "完全不可能"};

/// The place of the answer in `possibility_words`, also of its usual other wordings; empty for other text.
std::optional<std::size_t> possibility_of(std::string_view text);

}  // namespace jibiao::rules
