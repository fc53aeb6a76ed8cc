// Two indicators that may be one.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/hierarchy/similar.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/text.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

constexpr std::size_t fewest_more = 3;

/// Length of the longest common subsequence.
std::size_t common(std::u32string_view a, std::u32string_view b) {
    std::vector<std::size_t> before(b.size() + 1), now(b.size() + 1);
    for (char32_t c : a) {
        for (std::size_t j = 0; j < b.size(); ++j)
            now[j + 1] = c == b[j] ? before[j] + 1 : std::max(before[j + 1], now[j]);
        before.swap(now);
    }
    return before[b.size()];
}

}  // namespace

std::vector<const Indicator*> namesakes(const Form& form) {
    std::unordered_map<std::string_view, int> count;
    count.reserve(form.indicators.size());
    for (const Indicator& row : form.indicators) ++count[without_numbering(row.folded_name)];
    std::vector<const Indicator*> rows;
    for (const Indicator& row : form.indicators) {
        if (row.folded_name.empty()) continue;
        if (count[without_numbering(row.folded_name)] > 1) rows.push_back(&row);
    }
    return rows;
}

bool bounds_of_range(const Indicator& a, const Indicator& b) {
    return (upward(a.op) && downward(b.op)) || (downward(a.op) && upward(b.op));
}

bool same_number(const Indicator& a, const Indicator& b) {
    return a.number && a.number == b.number && a.unit == b.unit;
}

bool extends(std::u32string_view shorter, std::u32string_view longer) {
    std::size_t found = 0;
    for (char32_t c : longer)
        if (found < shorter.size() && c == shorter[found]) ++found;
    return found == shorter.size() && longer.size() > shorter.size();
}

bool nearly_contains(std::u32string_view shorter, std::u32string_view longer) {
    if (shorter.size() < shortest_contained || longer.size() < shorter.size() + fewest_more)
        return false;
    // The same subject stands in front; it also keeps the comparison to few pairs.
    if (shorter.substr(0, 2) != longer.substr(0, 2)) return false;
    constexpr std::size_t of_ten = 9;
    return common(shorter, longer) * 10 >= shorter.size() * of_ten;
}

}  // namespace jibiao::rules
