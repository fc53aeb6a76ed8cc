// When a table is filled in far enough to miss something in it.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/hierarchy/completeness.h"

#include <algorithm>

#include "core/form/vocabulary.h"
#include "core/rules/hierarchy/levels.h"

namespace jibiao::rules {

int rows_below(const Form& form, std::string_view level1) {
    return static_cast<int>(
        std::count_if(form.indicators.begin(), form.indicators.end(), [&](const Indicator& row) {
            const Vocabulary& words = *form.vocabulary;
            const LevelOne* parent =
                parent_of(form, words.standard_level2(row.text(Column::level2)));
            return words.standard_level1(row.text(Column::level1)) == level1 ||
                   (parent && parent->name == level1);
        }));
}

bool all_level1_known(const Form& form) {
    return std::none_of(form.indicators.begin(), form.indicators.end(), [&](const Indicator& row) {
        return form.vocabulary->standard_level1(row.text(Column::level1)).empty();
    });
}

Cell place_of_level1(const Form& form, std::string_view level1) {
    for (const BlankRow& row : form.blank_rows)
        if (form.vocabulary->standard_level1(row.level1.text) == level1) return row.level1.at;
    for (const Header& header : form.headers)
        if (header.column == Column::level1 && !form.shares_header) return header.at;
    return form.indicators.front()->at(Column::level3);
}

}  // namespace jibiao::rules
