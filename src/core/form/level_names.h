// The standard names of levels behind the labels that forms print.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/text_map.h"

namespace jibiao {

/// The names of one level. Rules ask for most rows again and again, so that a label written as a
/// spelling is found without a look at its parts.
class LevelNames {
public:
    /// False when the spelling means another standard name already.
    bool add(std::string_view spelling, std::string_view standard);
    /// "一、产出指标(50分)" -> "产出指标"; "" when unknown.
    const std::string& standard(std::string_view label) const;

private:
    TextMap<std::string> by_key_, by_spelling_;
};

}  // namespace jibiao
