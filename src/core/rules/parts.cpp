// Which parts of a form a change of its sheet touched.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/parts.h"

#include <tuple>

namespace jibiao {
namespace {

Parts other_columns(const Indicator& before, const Indicator& now) {
    Parts parts;
    for (int i = 0; i < column_count; ++i)
        if (const auto column = static_cast<Column>(i); before.field(column) != now.field(column))
            parts |= column;
    return parts;
}

auto place(const Indicator& row) {
    return std::tie(row.row, row.shift);
}
auto labels(const Indicator& row) {
    return std::tie(row.level1_own, row.level2_own, row.level2_in_level1);
}
auto target(const Indicator& row) {
    return std::tie(row.op_cell, row.reading, row.op, row.number, row.unit, row.value_is_error,
                    row.value_is_number_cell);
}
auto points(const Indicator& row) {
    return std::tie(row.weight, row.scoring, row.full_marks);
}

/// Everything a row rule may look at besides its row (see Rule::check_row).
auto surroundings(const Form& form) {
    return std::tie(form.form_template, form.vocabulary, form.settings, form.hierarchy,
                    form.columns, form.headers, form.header_row, form.kind);
}
auto around(const Form& form) {
    return std::tie(form.sheet, form.range, form.fit, form.title, form.title_year, form.fields,
                    form.labels, form.amounts, form.identities, form.blank_rows, form.total_row,
                    form.long_term, form.texts);
}

}  // namespace

Parts difference(const Indicator& before, const Indicator& now) {
    if (before == now) return {};
    if (place(before) != place(now)) return Parts::everything();
    Parts parts = other_columns(before, now);
    if (before.folded_name != now.folded_name) parts |= Column::level3;
    if (labels(before) != labels(now)) parts |= {Column::level1, Column::level2};
    if (target(before) != target(now)) parts |= Parts::target();
    if (points(before) != points(now)) parts |= {Column::weight, Column::scoring};
    if (before.ticks != now.ticks) parts |= {Column::possibility, Column::reason};
    if (before.not_applicable != now.not_applicable) parts |= Parts::applies();
    return parts == Parts() ? Parts::everything() : parts;
}

Parts difference_around(const Form& before, const Form& now) {
    if (surroundings(before) != surroundings(now)) return Parts::everything();
    return around(before) == around(now) ? Parts() : Parts::around();
}

}  // namespace jibiao
