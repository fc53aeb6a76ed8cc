// hierarchy/duplicate: the same name twice below one level 2.
// Not where the two rows are told apart by their explanation, or are the two bounds of a range.
// SPDX-License-Identifier: MPL-2.0
#include <unordered_map>
#include <vector>

#include "core/base/text.h"
#include "core/rules/hierarchy/similar.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// Level 1, level 2 and name, folded and without numbers before them, and the explanation: what must
/// not come twice.
std::string key_of(const Indicator& row) {
    std::string key;
    for (Column column : {Column::level1, Column::level2}) {
        const std::string folded = fold_label(row.text(column));
        key.append(without_numbering(folded)) += '\n';
    }
    key.append(without_numbering(row.folded_name)) += '\n';
    return key + fold_label(row.text(Column::explanation));
}

bool same_target(const Indicator& a, const Indicator& b) {
    return a.op == b.op && same_number(a, b) &&
           fold_label(a.text(Column::value)) == fold_label(b.text(Column::value));
}

void find_duplicate(const Form& form, Report& report) {
    std::unordered_map<std::string, std::vector<const Indicator*>> seen;
    for (const Indicator* namesake : namesakes(form)) {
        const Indicator& row = *namesake;
        if (!own(row, Column::level3) || row.not_applicable) continue;
        auto& others = seen[key_of(row)];
        for (const Indicator* other : others) {
            if (bounds_of_range(*other, row)) continue;
            Finding& finding =
                report.add(row.at(Column::level3),
                           {{"name", name_of(row)}, {"other", std::to_string(other->row + 1)}});
            if (same_target(*other, row)) finding.fixes.push_back(clear_row(form, row));
            break;
        }
        others.push_back(&row);
    }
}

}  // namespace

const Rule hierarchy_duplicate{.id = "hierarchy/duplicate",
                               .severity = Severity::error,
                               .refused = false,
                               .why = "同一件事考核两次，等于把它的权重加倍。",
                               .source = "绩效目标审核要求",
                               .check_form = find_duplicate};

}  // namespace jibiao::rules
