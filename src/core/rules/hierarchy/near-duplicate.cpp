// hierarchy/near-duplicate: two rows of one level 1 that say the same in other words: a long name
// that holds another one nearly whole, or an extended name with the same odd number (网上信访件,
// 网上办理信访件: 2351).
// SPDX-License-Identifier: MPL-2.0
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

void find(const Form& form, Report& report) {
    std::vector<Named> seen;
    for (const Indicator& row : form.indicators) {
        if (!own(row, Column::level3)) continue;
        Named now{&row, decode(bare_name(row.text(Column::level3)))};
        for (const Named& other : seen) {
            if (other.row->text(Column::level1) != row.text(Column::level1)) continue;
            if (bounds_of_range(*other.row, row) || !alike(other, now)) continue;
            report.add(row.at(Column::level3), {{"name", name_of(row)},
                                                {"other", name_of(*other.row)},
                                                {"other_row", std::to_string(other.row->row + 1)}});
            break;
        }
        if (!now.name.empty()) seen.push_back(std::move(now));
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
