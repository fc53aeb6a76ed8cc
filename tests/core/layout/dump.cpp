// Printing a layout for tests.
// SPDX-License-Identifier: MPL-2.0
#include "dump.h"

#include <sstream>

namespace jibiao {
namespace {

std::string one_line(const std::string& text) {
    std::string out;
    for (const char c : text) out += c == '\n' ? std::string("\\n") : std::string(1, c);
    return out;
}

std::string words(const CellLook& look) {
    static const char* const aligns[] = {"left", "center", "right"};
    static const char* const numbers[] = {"general", "amount", "weight", "text", "percent"};
    std::ostringstream out;
    out << aligns[static_cast<int>(look.align)] << ' ' << numbers[static_cast<int>(look.number)]
        << ' ' << look.points << "pt";
    if (look.bold) out << " bold";
    if (look.border) out << " border";
    if (!look.wrap) out << " nowrap";
    if (look.locked_text) out << " label";
    return out.str();
}

}  // namespace

std::string dump(const Layout& layout) {
    std::ostringstream out;
    out << "form " << address(layout.range) << (layout.landscape ? " landscape " : " portrait ")
        << layout.sheet_name << '\n';
    for (const auto& w : layout.widths) {
        out << "width " << column_name(w.column) << ' ' << w.millimetres << '\n';
    }
    for (const auto& h : layout.heights)
        out << "height " << h.row + 1 << ' ' << h.millimetres << '\n';
    for (const auto& l : layout.looks)
        out << "look " << address(l.range) << ' ' << words(l.look) << '\n';
    for (const auto& m : layout.merges) out << "merge " << address(m) << '\n';
    for (const auto& c : layout.cells) {
        out << (c.formula ? "formula " : "text ") << address(c.at) << ' ' << one_line(c.text)
            << '\n';
    }
    for (const auto& l : layout.lists) {
        out << (l.strict ? "strict " : "list ") << address(l.range);
        for (const auto& entry : l.entries) out << ' ' << entry;
        out << '\n';
    }
    for (const auto& n : layout.names) out << "name " << n.name << ' ' << address(n.range) << '\n';
    return out.str();
}

}  // namespace jibiao
