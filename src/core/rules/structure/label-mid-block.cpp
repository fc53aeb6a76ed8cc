// structure/label-mid-block: a level label that is not printed on the first row of its block, as in
// copies whose merged cells were taken apart.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>

#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// A label and the first row that it is for.
struct Late {
    Field label;
    int first_row = 0;
};

/// The labels of a level that stand below the first row they are for, from top to bottom.
std::vector<Late> late_labels(const Form& form, Column level) {
    std::map<Cell, Late> labels;
    const auto look_at = [&](const Field& label, int row) {
        if (label.text.empty() || label.at.row <= row) return;
        auto [entry, fresh] = labels.emplace(label.at, Late{label, row});
        if (!fresh) entry->second.first_row = std::min(entry->second.first_row, row);
    };
    for (const Indicator& row : form.indicators) look_at(row.field(level), row.row);
    for (const BlankRow& row : form.blank_rows)
        look_at(level == Column::level1 ? row.level1 : row.level2, row.row);
    std::vector<Late> late;
    for (auto& [at, label] : labels) late.push_back(std::move(label));
    return late;
}

/// No row moved, none lacks its level 2: labels that move up change the meaning of no row.
bool may_move(const Form& form) {
    return std::all_of(form.indicators.begin(), form.indicators.end(), [&](const Indicator& row) {
        const bool sorted = !form.has(Column::level2) || !row.text(Column::level2).empty();
        return sorted && row.shift == Shift::none && row.level2_in_level1.text.empty();
    });
}

/// All labels of both levels at once: the reader fills up only where no label stands first.
Fix move_up(const Form& form) {
    Fix fix{"labels-up", {}, {}, true};
    for (Column level : {Column::level1, Column::level2}) {
        for (const Late& late : late_labels(form, level)) {
            fix.edits.push_back({{late.first_row, *form.column(level)}, late.label.text});
            fix.edits.push_back({late.label.at, ""});
        }
    }
    return fix;
}

void find_label_mid_block(const Form& form, Report& report) {
    for (Column level : {Column::level1, Column::level2}) {
        const auto late = late_labels(form, level);
        if (late.empty()) continue;
        std::string labels;
        for (const Late& one : late)
            labels += (labels.empty() ? "“" : "、“") + one.label.text + "”（" +
                      std::to_string(one.label.at.row + 1) + "→" +
                      std::to_string(one.first_row + 1) + "）";
        Finding& finding = report.add(late.front().label.at, {{"labels", labels}});
        if (may_move(form)) finding.fixes.push_back(move_up(form));
    }
}

}  // namespace

const Rule structure_label_mid_block{
    .id = "structure/label-mid-block",
    .severity = Severity::hint,
    .refused = false,
    .why = "级别名称印在区块中部，上面几行归谁要靠猜；写在首行，排序、筛选和导入都不会错。",
    .source = "表格识别",
    .check_form = find_label_mid_block};

}  // namespace jibiao::rules
