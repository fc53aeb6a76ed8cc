// Level names as the hierarchy rules look at them.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/hierarchy/levels.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/text.h"
#include "core/form/vocabulary.h"

namespace jibiao::rules {
namespace {

struct Hint {
    const char* level2;
    WordList words;
};

/// In this order: 及时率 is timeliness before it is a rate.
const std::vector<Hint>& output_hints() {
    static const std::vector<Hint> hints{
        {"时效指标",
         WordList({"及时", "按时", "按期", "时间", "时限", "期限", "时效", "进度"})},
        {"成本指标", WordList({"成本", "费用", "单价", "经费"})},
        {"质量指标", WordList({"率", "占比", "合格", "达标", "质量"})},
        {"数量指标", WordList({"数", "量", "次", "面积", "里程", "个数"})}};
    return hints;
}

}  // namespace

std::vector<const Indicator*> first_rows(const Form& form, Column level) {
    std::vector<const Indicator*> rows;
    std::set<Cell> seen;
    for (const Indicator& row : form.indicators) {
        if (!rows.empty() && rows.back()->at(level) == row.at(level)) continue;
        if (!row.text(level).empty() && seen.insert(row.at(level)).second) rows.push_back(&row);
    }
    return rows;
}

const LevelOne* parent_of(const Form& form, std::string_view level2) {
    const LevelOne* parent = nullptr;
    for (const LevelOne& level1 : form.hierarchy) {
        if (!has_level2(level1, level2)) continue;
        if (parent) return nullptr;
        parent = &level1;
    }
    return parent;
}

const LevelOne* level_one(const Form& form, std::string_view level1) {
    for (const LevelOne& entry : form.hierarchy)
        if (entry.name == level1) return &entry;
    return nullptr;
}

bool has_level2(const LevelOne& level1, std::string_view level2) {
    return std::find(level1.level2.begin(), level1.level2.end(), level2) != level1.level2.end();
}

bool has_wrong_parent(const Form& form, const Indicator& row) {
    const Vocabulary& words = *form.vocabulary;
    const LevelOne* given = level_one(form, words.standard_level1(row.text(Column::level1)));
    const std::string& level2 = words.standard_level2(row.text(Column::level2));
    const LevelOne* parent = parent_of(form, level2);
    if (!given || !parent || has_level2(*given, level2)) return false;
    // The layout of 2015: hierarchy/satisfaction-as-level2 speaks of it.
    return parent->name != "满意度指标" || given->name != "效益指标";
}

std::string likely_level2(const LevelOne& level1, std::string_view name) {
    if (level1.level2.size() == 1) return level1.level2.front();
    for (const Hint& hint : output_hints())
        if (has_level2(level1, hint.level2) && contains_any(name, hint.words)) return hint.level2;
    return "";
}

}  // namespace jibiao::rules
