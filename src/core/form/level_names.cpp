// How a level label is compared with the names of its level.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/level_names.h"

#include "core/base/text.h"
#include "core/form/reading/words.h"

namespace jibiao {
namespace {

constexpr std::string_view suffix = "指标";

bool is_points(std::string_view text) {
    return text.size() > 3 && text.ends_with("分") &&
           text.find_first_not_of("0123456789.") == text.size() - 3;
}

/// Folded, without a number before it, brackets, points behind it, a final 等 and the word 指标.
std::string level_key(std::string_view label) {
    const std::string folded = fold_label(label);
    std::string key = reading::without_brackets(without_numbering(folded));
    if (const auto digit = key.find_first_of("0123456789");
        digit != std::string::npos && digit > 0 && is_points(std::string_view(key).substr(digit))) {
        key.resize(digit);
    }
    for (const std::string_view ending : {std::string_view("等"), suffix}) {
        if (key.size() > ending.size() && key.ends_with(ending))
            key.resize(key.size() - ending.size());
    }
    return key;
}

}  // namespace

bool LevelNames::add(std::string_view spelling, std::string_view standard) {
    const auto [entry, fresh] = by_key_.emplace(level_key(spelling), standard);
    if (!fresh && entry->second != standard) return false;
    by_spelling_.emplace(spelling, standard);
    return true;
}

const std::string& LevelNames::standard(std::string_view label) const {
    static const std::string unknown;
    if (const auto found = by_spelling_.find(label); found != by_spelling_.end())
        return found->second;
    const auto found = by_key_.find(level_key(label));
    return found == by_key_.end() ? unknown : found->second;
}

}  // namespace jibiao
