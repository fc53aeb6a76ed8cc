// hierarchy/near-duplicate: two rows of one level 1 that say the same in other words: a long name
// that holds another one nearly whole, or an extended name with the same odd number (网上信访件,
// 网上办理信访件: 2351).
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>
#include <unordered_map>

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

/// The rows seen so far, by what alike rows have in common, long names that begin alike and odd
/// numbers: a comparison of all pairs would take longer than a keystroke in a table of thousands.
class Seen {
public:
    /// The first row before `row` that says the same; null for none. `row` is seen then.
    const Indicator* alike_to(const Indicator& row) {
        const std::string_view name = bare_name(row);
        const bool is_long = length(name) >= shortest_contained, is_odd = odd_number(row);
        if (name.empty() || (!is_long && !is_odd)) return nullptr;
        Named now{&row, decode(name)};
        Places* const places[] = {is_long ? &by_start_[now.name.substr(0, 2)] : nullptr,
                                  is_odd ? &by_number_[plain(*row.number)] : nullptr};
        std::vector<std::size_t> candidates;
        for (const Places* some : places)
            if (some) candidates.insert(candidates.end(), some->begin(), some->end());
        std::sort(candidates.begin(), candidates.end());
        const Indicator* other = first_alike(now, candidates);
        if (said_before(now, candidates)) return other;
        for (Places* some : places)
            if (some) some->push_back(rows_.size());
        rows_.push_back(std::move(now));
        return other;
    }

private:
    using Places = std::vector<std::size_t>;

    const Indicator* first_alike(const Named& now, const Places& candidates) const {
        for (std::size_t candidate : candidates) {
            const Named& other = rows_[candidate];
            if (other.row->text(Column::level1) != now.row->text(Column::level1)) continue;
            if (!bounds_of_range(*other.row, *now.row) && alike(other, now)) return other.row;
        }
        return nullptr;
    }
    /// A row that says what an earlier one says word for word is found through that one.
    bool said_before(const Named& now, const Places& candidates) const {
        return std::any_of(candidates.begin(), candidates.end(), [&](std::size_t candidate) {
            const auto& [row, name] = rows_[candidate];
            return name == now.name && row->op == now.row->op && row->unit == now.row->unit &&
                   row->number == now.row->number &&
                   row->text(Column::level1) == now.row->text(Column::level1) &&
                   row->text(Column::level2) == now.row->text(Column::level2);
        });
    }

    std::vector<Named> rows_;
    std::map<std::u32string, Places> by_start_;
    std::unordered_map<std::string, Places> by_number_;
};

void find_near_duplicate(const Form& form, Report& report) {
    Seen seen;
    for (const Indicator& row : form.indicators) {
        if (!own(row, Column::level3)) continue;
        if (const Indicator* other = seen.alike_to(row))
            report.add(row.at(Column::level3), {{"name", name_of(row)},
                                                {"other", name_of(*other)},
                                                {"other_row", std::to_string(other->row + 1)}});
    }
}

}  // namespace

const Rule hierarchy_near_duplicate{.id = "hierarchy/near-duplicate",
                                    .severity = Severity::warning,
                                    .refused = false,
                                    .why = "同一件事换个说法再考核一次，等于重复计分，宜合并。",
                                    .source = "绩效目标审核要求",
                                    .check_form = find_near_duplicate,
                                    .reads = {named, Parts::target()}};

}  // namespace jibiao::rules
