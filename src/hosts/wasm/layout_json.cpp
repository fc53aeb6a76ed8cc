// Operations on cells as JSON.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/wasm/layout_json.h"

#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/form/typed.h"
#include "core/layout/filled.h"

namespace jibiao::wasm {
namespace {

Json text_write(Cell at, const std::string& text) {
    return {{"cell", address(at)}, {"kind", text.empty() ? "clear" : "text"}, {"text", text}};
}

Json number_write(Cell at, const std::string& text, double number) {
    return {{"cell", address(at)}, {"kind", "number"}, {"text", text}, {"number", number}};
}

/// As the LibreOffice host writes them: a text stays text, "=" too.
Json cell_json(const Layout& layout, const CellWrite& write) {
    if (write.formula)
        return {{"cell", address(write.at)}, {"kind", "formula"}, {"text", write.text}};
    const bool kept = look_at(layout, write.at).number == CellLook::Number::text;
    const auto number = kept ? std::nullopt : typed_number(write.text);
    return number ? number_write(write.at, write.text, *number) : text_write(write.at, write.text);
}

const char* align_name(CellLook::Align align) {
    switch (align) {
        case CellLook::Align::left:
            return "left";
        case CellLook::Align::center:
            return "center";
        case CellLook::Align::right:
            break;
    }
    return "right";
}

Json look_json(const LookWrite& write) {
    const CellLook& look = write.look;
    return {{"range", address(write.range)},   {"bold", look.bold},
            {"border", look.border},           {"wrap", look.wrap},
            {"locked", look.locked_text},      {"points", look.points},
            {"align", align_name(look.align)}, {"format", format_code(look.number)}};
}

/// Entries behind each other with commas, as the file format keeps an inline list; "" where they
/// do not fit.
std::string list_formula(const std::vector<std::string>& entries) {
    constexpr std::size_t most = 255;
    std::string formula;
    for (const std::string& entry : entries) {
        if (entry.find(',') != entry.npos) return {};
        formula += (formula.empty() ? "" : ",") + entry;
    }
    return length(formula) <= most ? formula : std::string();
}

Json lists_json(const std::vector<ListWrite>& lists) {
    Json all = Json::array();
    for (const ListWrite& list : lists) {
        const std::string formula = list_formula(list.entries);
        if (formula.empty()) continue;
        all.push_back({{"range", address(list.range)},
                       {"entries", list.entries},
                       {"formula", formula},
                       {"strict", list.strict}});
    }
    return all;
}

Json sizes_json(const Layout& layout, bool columns) {
    Json all = Json::array();
    if (columns) {
        for (const ColumnWidth& width : layout.widths)
            all.push_back(
                {{"column", column_name(width.column)}, {"millimetres", width.millimetres}});
    } else {
        for (const RowHeight& height : layout.heights)
            all.push_back({{"row", height.row + 1}, {"millimetres", height.millimetres}});
    }
    return all;
}

}  // namespace

Json write_json(const Edit& edit, const NumberFormat& before) {
    const auto percent = typed_percent(edit.text);
    const auto number = typed_number(edit.text);
    if (percent && before.number_class == NumberClass::percent)
        return number_write(edit.at, edit.text, *percent);
    if (!number || before.text) return text_write(edit.at, edit.text);
    Json write = number_write(edit.at, edit.text, *number);
    if (before.number_class != NumberClass::plain) write["general"] = true;
    return write;
}

CellValue cell_written(const Edit& edit, const NumberFormat& before) {
    if (before.text) return text_cell(edit.text);
    const auto percent = typed_percent(edit.text);
    if (percent && before.number_class == NumberClass::percent) return percent_cell(*percent);
    const auto number = typed_number(edit.text);
    return number ? number_cell(*number) : text_cell(edit.text);
}

Json layout_json(const Layout& layout, const std::string& title) {
    Json looks = Json::array(), merges = Json::array(), cells = Json::array(),
         names = Json::array();
    for (const LookWrite& look : layout.looks) looks.push_back(look_json(look));
    for (const Range& merge : layout.merges) merges.push_back(address(merge));
    for (const CellWrite& write : layout.cells) cells.push_back(cell_json(layout, write));
    for (const NameWrite& name : layout.names)
        names.push_back({{"name", name.name}, {"range", address(name.range)}});
    return {{"title", title},
            {"range", address(layout.range)},
            {"sheet_name", layout.sheet_name},
            {"landscape", layout.landscape},
            {"widths", sizes_json(layout, true)},
            {"heights", sizes_json(layout, false)},
            {"looks", std::move(looks)},
            {"merges", std::move(merges)},
            {"cells", std::move(cells)},
            {"lists", lists_json(layout.lists)},
            {"names", std::move(names)}};
}

}  // namespace jibiao::wasm
