// hierarchy/level2-missing: rows without a level-2 label. Speaks once for rows that follow one
// another.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/hierarchy/levels.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

using Rows = std::vector<const Indicator*>;

/// Neighbouring rows below one level 1 that have no level 2.
std::vector<Rows> runs(const Form& form) {
    std::vector<Rows> found;
    const Indicator* above = nullptr;
    for (const Indicator& row : form.indicators) {
        const bool missing = row.text(Column::level2).empty() && !row.text(Column::level3).empty();
        const bool goes_on = missing && above && above->text(Column::level2).empty() &&
                             !found.empty() && found.back().back() == above &&
                             above->text(Column::level1) == row.text(Column::level1);
        if (missing && !goes_on) found.emplace_back();
        if (missing) found.back().push_back(&row);
        above = &row;
    }
    return found;
}

/// A level-2 name for every row, from the names; empty when one of them is unsure.
std::vector<std::string> likely(const Form& form, const Rows& rows) {
    std::vector<std::string> names;
    for (const Indicator* row : rows) {
        const LevelOne* level1 =
            level_one(form, form.vocabulary->standard_level1(row->text(Column::level1)));
        names.push_back(level1 ? likely_level2(*level1, row->text(Column::level3)) : "");
        if (names.back().empty()) return {};
    }
    return names;
}

void find_level2_missing(const Form& form, Report& report) {
    const auto column = form.column(Column::level2);
    if (!column) return;
    for (const Rows& rows : runs(form)) {
        const auto names = likely(form, rows);
        Args args{{"name", name_of(*rows.front())},
                  {"first", std::to_string(rows.front()->row + 1)},
                  {"last", std::to_string(rows.back()->row + 1)}};
        Finding& finding =
            report.add({rows.front()->row, *column}, args, rows.size() > 1 ? "rows" : "");
        if (names.empty()) continue;
        Fix fix{"level2", {{"to", names.front()}}, {}, false};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (names[i] != names.front()) fix.label = "level2-each";
            if (rows[i]->shift == Shift::none)
                fix.edits.push_back({{rows[i]->row, *column}, names[i]});
        }
        if (fix.label == "level2-each") fix.args.clear();
        if (fix.edits.size() == rows.size()) finding.fixes.push_back(std::move(fix));
    }
}

}  // namespace

const Rule hierarchy_level2_missing{.id = "hierarchy/level2-missing",
                                    .severity = Severity::error,
                                    .refused = true,
                                    .why = "三级指标必须归到某个二级指标下，否则无法导入和汇总。",
                                    .source = "预算管理一体化系统必录项",
                                    .check_form = find_level2_missing};

}  // namespace jibiao::rules
