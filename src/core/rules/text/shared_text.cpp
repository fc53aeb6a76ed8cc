// Texts that stand in several rows: told once.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/text/shared_text.h"

#include <string_view>
#include <unordered_map>

#include "core/rules/support.h"

namespace jibiao::rules {

std::vector<SharedText> shared_texts(const Form& form, Column column) {
    std::vector<SharedText> all;
    std::unordered_map<std::string_view, std::size_t> place;
    if (!form.has(column)) return all;
    for (const Indicator& row : form.indicators) {
        const Field& field = row.field(column);
        if (field.text.empty() || !own(row, column)) continue;
        const auto [entry, fresh] = place.emplace(field.text, all.size());
        if (fresh) all.push_back({field.text, {}});
        all[entry->second].cells.push_back(field.at);
    }
    return all;
}

std::string row_numbers(const SharedText& shared) {
    std::string text;
    for (const Cell& cell : shared.cells)
        text += (text.empty() ? "" : "、") + std::to_string(cell.row + 1);
    return text;
}

Literal rows_variant(const SharedText& shared) {
    return shared.cells.size() > 1 ? "rows" : "";
}

std::vector<Edit> edits_of(const SharedText& shared, const std::string& text) {
    std::vector<Edit> edits;
    for (const Cell& cell : shared.cells) edits.push_back({cell, text});
    return edits;
}

}  // namespace jibiao::rules
