// Level-1 and level-2 names of the profile in force: telling them apart and finding the parent.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/form/vocabulary.h"

namespace jibiao::reading {

class Levels {
public:
    Levels(const Vocabulary& vocabulary, const std::vector<LevelOne>& profile)
        : vocabulary_(vocabulary), profile_(profile) {}

    bool is_level1(std::string_view text) const;
    bool is_level2(std::string_view text) const;
    /// A level-2 name and not first of all a level-1 name: 数量指标, 服务对象满意度指标 (which some
    /// print as level 1), but not 成本指标 or 满意度指标.
    bool is_only_level2(std::string_view text) const;
    /// Does the profile list this level 2 under this level 1? Labels as printed.
    bool is_parent(std::string_view level1, std::string_view level2) const;
    /// The first level-1 name of the profile with this level 2; "" for none.
    std::string parent(std::string_view level2) const;

private:
    const Vocabulary& vocabulary_;
    const std::vector<LevelOne>& profile_;
};

}  // namespace jibiao::reading
