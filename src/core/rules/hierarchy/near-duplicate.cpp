// hierarchy/near-duplicate: two rows of one level 1 that say the same in other words: a long name
// that holds another one nearly whole, or an extended name with the same odd number (网上信访件,
// 网上办理信访件: 2351).
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>
#include <unordered_set>

#include "core/base/text.h"
#include "core/rules/hierarchy/similar.h"
#include "core/rules/indicator/measure.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

struct Named {
    const Indicator* row;
    std::u32string name;
};

/// A number that two rows hardly share by chance.
bool odd_number(const Indicator& row) {
    const std::string digits = row.number ? plain(*row.number) : "";
    return digits.size() >= 3 && digits.back() != '0' && row.unit != "%";
}

bool alike(const Named& a, const Named& b) {
    const bool a_shorter = a.name.size() < b.name.size();
    const auto& shorter = a_shorter ? a.name : b.name;
    const auto& longer = a_shorter ? b.name : a.name;
    constexpr std::size_t shortest = 4;
    const bool extended = shorter.size() >= shortest && same_number(*a.row, *b.row) &&
                          odd_number(*a.row) && extends(shorter, longer);
    if (extended) {
        return fold_label(a.row->text(Column::level2)) == fold_label(b.row->text(Column::level2));
    }
    return nearly_contains(shorter, longer);
}

/// The rows seen so far, by what alike rows have in common: a comparison of all pairs would take
/// longer than a keystroke in a table of thousands.
class Seen {
public:
    /// The first row before `now` that says the same; null for none.
    const Indicator* alike_to(const Named& now) const {
        std::vector<std::size_t> candidates;
        collect(by_start_, start(now), candidates);
        collect(by_number_, number(now), candidates);
        std::sort(candidates.begin(), candidates.end());
        for (std::size_t candidate : candidates) {
            const Named& other = rows_[candidate];
            if (other.row->text(Column::level1) != now.row->text(Column::level1)) continue;
            if (!bounds_of_range(*other.row, *now.row) && alike(other, now)) return other.row;
        }
        return nullptr;
    }

    /// A row that says what an earlier one says word for word is found through that one.
    void add(Named now) {
        if (!said_.insert(all_of(now)).second) return;
        by_start_[start(now)].push_back(rows_.size());
        by_number_[number(now)].push_back(rows_.size());
        rows_.push_back(std::move(now));
    }

private:
    static std::string all_of(const Named& row) {
        const auto op = static_cast<char>('0' + static_cast<int>(row.row->op));
        const auto& number = row.row->number;
        return encode(row.name) + '\n' + row.row->text(Column::level1) + '\n' +
               row.row->text(Column::level2) + '\n' + (number ? plain(*number) : "") +
               row.row->unit + '\n' + op;
    }
    template <class Map, class Key>
    static void collect(const Map& map, const Key& key, std::vector<std::size_t>& out) {
        const auto found = key.empty() ? map.end() : map.find(key);
        if (found != map.end()) out.insert(out.end(), found->second.begin(), found->second.end());
    }
    /// nearly_contains asks for the same beginning, of long names only.
    static std::u32string start(const Named& row) {
        return row.name.size() < shortest_contained ? std::u32string() : row.name.substr(0, 2);
    }
    static std::string number(const Named& row) {
        return odd_number(*row.row) ? plain(*row.row->number) : std::string();
    }

    std::vector<Named> rows_;
    std::unordered_set<std::string> said_;
    std::map<std::u32string, std::vector<std::size_t>> by_start_;
    std::map<std::string, std::vector<std::size_t>> by_number_;
};

void find(const Form& form, Report& report) {
    Seen seen;
    for (const Indicator& row : form.indicators) {
        if (!own(row, Column::level3)) continue;
        Named now{&row, decode(bare_name(row.text(Column::level3)))};
        if (now.name.empty()) continue;
        if (const Indicator* other = seen.alike_to(now))
            report.add(row.at(Column::level3), {{"name", name_of(row)},
                                                {"other", name_of(*other)},
                                                {"other_row", std::to_string(other->row + 1)}});
        seen.add(std::move(now));
    }
}

}  // namespace

const Rule hierarchy_near_duplicate{.id = "hierarchy/near-duplicate",
                                    .severity = Severity::warning,
                                    .refused = false,
                                    .why = "同一件事换个说法再考核一次，等于重复计分，宜合并。",
                                    .source = "绩效目标审核要求",
                                    .check_form = find};

}  // namespace jibiao::rules
