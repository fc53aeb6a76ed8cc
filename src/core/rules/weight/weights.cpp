// What the weight rules share: rows without a weight, marks in labels, where the total stands.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/weight/weights.h"

#include <algorithm>
#include <set>

#include "core/rules/support.h"

namespace jibiao::rules {

bool shares_weight(const Form& form, const Indicator& row) {
    return form.has(Column::weight) && row.at(Column::weight).row < row.row;
}

std::vector<Decimal> allowed_totals(const Form& form, const Indicator& first) {
    const std::string& label = first.text(Column::level1);
    if (const auto marks = marks_in_label(label)) return {*marks};
    return form.settings.numbers("weight/group-total", form.vocabulary->standard_level1(label), {});
}

std::vector<LabelMarks> marks_in_labels(const Form& form) {
    std::vector<LabelMarks> found;
    for (const Indicator& row : form.indicators) {
        const Field& label = row.field(Column::level2);
        const auto marks = marks_in_label(label.text);
        if (!marks) continue;
        if (found.empty() || found.back().label.at != label.at)
            found.push_back({label, *marks, {}});
        found.back().rows.push_back(&row);
    }
    std::erase_if(found, [](const LabelMarks& block) {
        return std::any_of(block.rows.begin(), block.rows.end(),
                           [](const Indicator* row) { return !row->text(Column::weight).empty(); });
    });
    return found;
}

std::vector<const Indicator*> rows_without_weight(const Form& form) {
    std::vector<const Indicator*> missing;
    if (!form.has(Column::weight)) return missing;
    std::set<const Indicator*> in_labels;
    for (const LabelMarks& block : marks_in_labels(form))
        in_labels.insert(block.rows.begin(), block.rows.end());
    bool any = false;
    for (const Indicator& row : form.indicators) {
        any = any || row.weight.has_value();
        const bool given = row.weight || shares_weight(form, row) || in_labels.contains(&row);
        if (!given && !row.not_applicable) missing.push_back(&row);
    }
    if (!any) missing.clear();
    return missing;
}

Cell total_cell(const Form& form) {
    const Column column = form.has(Column::weight) ? Column::weight : Column::scoring;
    if (form.total_row && form.has(column)) return form.total_row->at(column);
    if (form.shares_header && !form.indicators.empty()) return form.indicators.front()->at(column);
    for (const Header& header : form.headers)
        if (header.column == column) return header.at;
    return form.title.at;
}

std::string joined(const std::vector<Decimal>& totals) {
    std::string text;
    for (const Decimal& total : totals) {
        if (!text.empty()) text += '/';
        text += plain(total);
    }
    return text;
}

std::optional<Sums> complete_weights(const Form& form) {
    if (!marks_in_labels(form).empty() || !rows_without_weight(form).empty()) return std::nullopt;
    const bool readable =
        !form.indicators.empty() &&
        std::all_of(form.indicators.begin(), form.indicators.end(), [&](const Indicator& row) {
            return form.weight_of(row).has_value() || shares_weight(form, row) ||
                   row.not_applicable;
        });
    Sums sums = sum(form);
    if (!readable || !sums.has_weight) return std::nullopt;
    return sums;
}

std::optional<Remainder> remainder(const Sums& sums) {
    std::optional<Remainder> nearest;
    for (const Decimal& total : sums.weight_targets) {
        const Decimal missing = total - sums.weight;
        if (missing <= Decimal(0)) continue;
        // The highest total: 90 of 100 is a form whose last ten points are still to be given.
        if (!nearest || total > nearest->total) nearest = {total, missing};
    }
    return nearest;
}

}  // namespace jibiao::rules
