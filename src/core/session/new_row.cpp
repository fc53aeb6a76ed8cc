// Working out what one more row changes in the merged areas and labels around it.
// SPDX-License-Identifier: MPL-2.0
#include "core/session/new_row.h"

#include <algorithm>

namespace jibiao {
namespace {

bool is_table_row(const Form& form, int row) {
    return std::any_of(form.indicators.begin(), form.indicators.end(),
                       [&](const Indicator& each) { return each.row == row; }) ||
           std::any_of(form.blank_rows.begin(), form.blank_rows.end(),
                       [&](const BlankRow& each) { return each.row == row; });
}

/// Columns left of it hold labels that may span several rows.
int name_column(const Form& form) {
    for (const Column column : {Column::level3, Column::explanation, Column::value}) {
        if (const auto at = form.column(column)) return *at;
    }
    return form.range.first.column;
}

bool merges_labels(const Sheet& sheet, const Form& form, int column) {
    return std::any_of(sheet.merges().begin(), sheet.merges().end(), [&](const Range& merged) {
        return merged.rows() > 1 && merged.first.row > form.header_row &&
               merged.first.column <= column && column <= merged.last.column;
    });
}

/// A label written on one row only: it is merged over the new one, repeated on it, or left to hold
/// for it as it does for the rows below, as the form does with its other labels.
void join_label(const Sheet& sheet, const Form& form, Cell label, NewRow& out) {
    const std::string& text = sheet.at(label).text;
    if (text.empty()) return;
    const Cell above{label.row - 1, label.column}, below{label.row + 1, label.column};
    const bool repeated = (above.row > form.header_row && sheet.at(above).text == text) ||
                          sheet.at(below).text == text;
    if (repeated) {
        out.labels.push_back({{out.row, label.column}, text});
    } else if (merges_labels(sheet, form, label.column)) {
        out.merges.push_back({label, {out.row, sheet.area(label).last.column}});
    }
}

}  // namespace

std::optional<NewRow> row_below(const Sheet& sheet, const Form& form, Cell at) {
    if (!form.range.contains(at) || !is_table_row(form, at.row)) return std::nullopt;
    const int names = name_column(form);
    NewRow result{at.row + 1, {}, {}, {at.row + 1, names}};
    for (int column = form.range.first.column; column <= form.range.last.column; ++column) {
        const Range area = sheet.area({at.row, column});
        if (area.first.column != column || area.last.row != at.row) continue;
        const bool spans_rows = area.rows() > 1;
        if (column < names && spans_rows) {
            result.merges.push_back({area.first, {result.row, area.last.column}});
            continue;
        }
        const auto before = result.merges.size();
        const bool is_label =
            form.column(Column::level1) == column || form.column(Column::level2) == column;
        if (is_label && !spans_rows) join_label(sheet, form, area.first, result);
        if (result.merges.size() == before && area.columns() > 1) {
            result.merges.push_back({{result.row, column}, {result.row, area.last.column}});
        }
    }
    return result;
}

}  // namespace jibiao
