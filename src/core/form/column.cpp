// The names of indicator columns in JSON.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/form.h"

namespace jibiao {
namespace {

constexpr std::array<std::string_view, column_count> keys = {"level1",
                                                             "level2",
                                                             "level3",
                                                             "operator",
                                                             "value",
                                                             "unit",
                                                             "weight",
                                                             "explanation",
                                                             "scoring",
                                                             "basis",
                                                             "remark",
                                                             "actual",
                                                             "score",
                                                             "review_score",
                                                             "previous_value",
                                                             "long_term_value",
                                                             "long_term_level2",
                                                             "long_term_level3",
                                                             "forecast",
                                                             "possibility",
                                                             "reason"};

}  // namespace

std::string_view column_key(Column column) {
    return keys[static_cast<std::size_t>(column)];
}

std::optional<Column> column_of_key(std::string_view key) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i] == key) return static_cast<Column>(i);
    }
    return std::nullopt;
}

}  // namespace jibiao
