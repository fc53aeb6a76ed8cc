// hierarchy/duplicate: the same name twice below one level 2.
// Not where the two rows are told apart by their explanation, or are the two bounds of a range.
// SPDX-License-Identifier: MPL-2.0
#include <map>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool same_block(const Indicator& a, const Indicator& b) {
    return fold_label(a.text(Column::level1)) == fold_label(b.text(Column::level1)) &&
           fold_label(a.text(Column::level2)) == fold_label(b.text(Column::level2));
}

bool downward(Operator op) {
    return op == Operator::at_most || op == Operator::less;
}
bool upward(Operator op) {
    return op == Operator::at_least || op == Operator::more;
}

bool bounds_of_range(const Indicator& a, const Indicator& b) {
    return (upward(a.op) && downward(b.op)) || (downward(a.op) && upward(b.op));
}

bool told_apart(const Indicator& a, const Indicator& b) {
    const std::string one = fold_label(a.text(Column::explanation));
    return one != fold_label(b.text(Column::explanation)) || bounds_of_range(a, b);
}

bool same_target(const Indicator& a, const Indicator& b) {
    return a.op == b.op && a.number == b.number && a.unit == b.unit &&
           fold_label(a.text(Column::value)) == fold_label(b.text(Column::value));
}

/// Empties what was typed into the row; the level labels stay.
Fix clear_row(const Form& form, const Indicator& row) {
    Fix fix{"clear-row", {}, {}, false};
    for (int i = static_cast<int>(Column::level3); i < column_count; ++i) {
        const Column column = static_cast<Column>(i);
        const bool typed =
            form.has(column) && !row.text(column).empty() && row.at(column).row == row.row;
        if (typed) fix.edits.push_back({row.at(column), ""});
    }
    return fix;
}

void find(const Form& form, Report& report) {
    std::map<std::string, std::vector<const Indicator*>> seen;
    for (const Indicator& row : form.indicators) {
        const std::string name = fold_label(row.text(Column::level3));
        if (name.empty() || not_applicable(form, row)) continue;
        auto& others = seen[name];
        for (const Indicator* other : others) {
            if (!same_block(*other, row) || told_apart(*other, row)) continue;
            Finding& finding = report.add(
                row.at(Column::level3),
                {{"name", row.text(Column::level3)}, {"other", std::to_string(other->row + 1)}});
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
                               .check_form = find};

}  // namespace jibiao::rules
