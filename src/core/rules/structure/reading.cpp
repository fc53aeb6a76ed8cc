// A moved row, as it was read.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/structure/reading.h"

namespace jibiao::rules {

std::string as_read(const Indicator& row) {
    std::string text;
    for (Column column :
         {Column::level3, Column::op, Column::value, Column::unit, Column::weight}) {
        if (row.text(column).empty()) continue;
        text += (text.empty() ? "" : " | ") + row.text(column);
    }
    return text;
}

Cell first_moved(const Form& form, const Indicator& row) {
    Cell first = row.at(Column::level3);
    for (int i = 0; i < column_count; ++i) {
        const Column column = static_cast<Column>(i);
        const Field& field = row.field(column);
        const auto meant = form.column(column);
        const bool moved =
            meant && !field.text.empty() && field.at.row == row.row && field.at.column != *meant;
        if (moved && field.at < first) first = field.at;
    }
    return first;
}

}  // namespace jibiao::rules
