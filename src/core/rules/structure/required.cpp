// The columns no indicator table can do without.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/structure/required.h"

namespace jibiao::rules {

std::vector<Column> missing_columns(const Form& form) {
    std::vector<Column> missing;
    for (Column column : {Column::level1, Column::level2, Column::level3, Column::value})
        if (!form.has(column)) missing.push_back(column);
    return missing;
}

std::string_view printed_name(Column column) {
    switch (column) {
        case Column::level1:
            return "一级指标";
        case Column::level2:
            return "二级指标";
        case Column::level3:
            return "三级指标";
        default:
            return "指标值";
    }
}

}  // namespace jibiao::rules
