// Level names, by the vocabulary's synonyms and one profile.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/levels.h"

#include <algorithm>

#include "core/base/text.h"

namespace jibiao::reading {

bool Levels::is_level1(std::string_view text) const {
    return !text.empty() && !vocabulary_.standard_level1(text).empty();
}

bool Levels::is_level2(std::string_view text) const {
    return !text.empty() && !vocabulary_.standard_level2(text).empty();
}

bool Levels::is_only_level2(std::string_view text) const {
    if (text.empty()) return false;
    const std::string& level2 = vocabulary_.standard_level2(text);
    if (level2.empty()) return false;
    const std::string& level1 = vocabulary_.standard_level1(text);
    return level1.empty() || (level1 != level2 && fold_label(text) == level2);
}

bool Levels::is_parent(std::string_view level1, std::string_view level2) const {
    const std::string& parent = vocabulary_.standard_level1(level1);
    const std::string& child = vocabulary_.standard_level2(level2);
    return std::any_of(profile_.begin(), profile_.end(), [&](const LevelOne& level) {
        return level.name == parent &&
               std::find(level.level2.begin(), level.level2.end(), child) != level.level2.end();
    });
}

std::string Levels::parent(std::string_view level2) const {
    const std::string& child = vocabulary_.standard_level2(level2);
    const auto found = std::find_if(profile_.begin(), profile_.end(), [&](const LevelOne& level) {
        return std::find(level.level2.begin(), level.level2.end(), child) != level.level2.end();
    });
    return found == profile_.end() ? std::string() : found->name;
}

}  // namespace jibiao::reading
