// The three answers of a monitoring table.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/monitoring/possibility_words.h"

#include "core/base/text.h"

namespace jibiao::rules {
namespace {

struct Wording {
    std::string_view text;
    std::size_t answer;
};
constexpr Wording wordings[] = {
    {"确定能", 0},     {"确定能完成", 0}, {"确定完成", 0}, {"能完成", 0}, {"可以完成", 0},
    {"有可能", 1},     {"有可能完成", 1}, {"可能完成", 1}, {"可能", 1},   {"完全不可能", 2},
    {"不可能完成", 2}, {"不可能", 2},     {"不能完成", 2}};

}  // namespace

std::optional<std::size_t> possibility_of(std::string_view text) {
    const std::string folded = fold_label(text);
    for (const auto& [wording, answer] : wordings)
        if (folded == wording) return answer;
    return std::nullopt;
}

}  // namespace jibiao::rules
