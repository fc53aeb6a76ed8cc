// Looking things up in a form.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/form.h"

#include <algorithm>
#include <utility>

namespace jibiao {

void RowFields::set(Column column, Field field) {
    auto& place = place_[index(column)];
    if (place == 0) {
        place = static_cast<unsigned char>(fields_.size());
        fields_.emplace_back();
    }
    fields_[place] = std::move(field);
}

const Field* Form::field(std::string_view key) const {
    const auto found = fields.find(key);
    return found == fields.end() ? nullptr : &found->second;
}

const Amount* Form::amount(std::string_view key) const {
    const auto found = std::find_if(amounts.begin(), amounts.end(),
                                    [&](const Amount& amount) { return amount.key == key; });
    return found == amounts.end() ? nullptr : &*found;
}

std::optional<Decimal> Form::weight_of(const Indicator& indicator) const {
    return has(Column::weight) ? indicator.weight : indicator.full_marks;
}

}  // namespace jibiao
