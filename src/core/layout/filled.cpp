// Executing a layout on a Sheet.
// SPDX-License-Identifier: MPL-2.0
#include "core/layout/filled.h"

#include <map>

#include "core/base/decimal.h"
#include "core/form/typed.h"
#include "core/layout/formula.h"

namespace jibiao {
namespace {

/// Adds up formulas over formulas; templates have no circles, and a limit ends those of others.
class Adder {
public:
    explicit Adder(const Layout& layout) {
        for (const CellWrite& write : layout.cells) writes_[write.at] = &write;
    }
    Decimal value(Cell at, int depth = 0) const {
        constexpr int deepest = 8;
        const auto found = writes_.find(at);
        if (found == writes_.end() || depth > deepest) return {};
        if (!found->second->formula) return Decimal::parse(found->second->text).value_or(Decimal());
        Decimal sum;
        for (const Cell part : added_cells(found->second->text)) sum = sum + value(part, depth + 1);
        return sum;
    }

private:
    std::map<Cell, const CellWrite*> writes_;
};

}  // namespace

CellLook look_at(const Layout& layout, Cell at) {
    for (const LookWrite& write : layout.looks)
        if (write.range.contains(at)) return write.look;
    return {};
}

Sheet filled_sheet(const Layout& layout) {
    Sheet sheet(layout.sheet_name, layout.range.last.row + 1, layout.range.last.column + 1);
    for (const Range& merge : layout.merges) sheet.merge(merge);
    const Adder adder(layout);
    for (const CellWrite& write : layout.cells) {
        const bool kept = look_at(layout, write.at).number == CellLook::Number::text;
        CellValue value = write.formula ? number_cell(adder.value(write.at).to_double())
                          : kept        ? text_cell(write.text)
                                        : typed_cell(write.text, NumberClass::plain);
        value.formula = write.formula;
        sheet.set(write.at, std::move(value));
    }
    return sheet;
}

}  // namespace jibiao
