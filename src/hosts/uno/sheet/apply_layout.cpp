// An empty form, written into a sheet.
//
// Few big writes: equal looks go in one call, texts in one array. Row heights come first, for
// otherwise every text makes the office measure its row anew. SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sheet/apply_layout.h"

#include <cmath>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/IndexOutOfBoundsException.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "core/form/typed.h"
#include "core/layout/filled.h"
#include "hosts/uno/bridge/property.h"
#include "hosts/uno/sheet/apply_edits.h"
#include "hosts/uno/sheet/lists.h"
#include "hosts/uno/sheet/looks.h"
#include "hosts/uno/sheet/place.h"
#include "hosts/uno/sheet/undo_step.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using SheetReference = Reference<css::sheet::XSpreadsheet>;
using DocumentReference = Reference<css::sheet::XSpreadsheetDocument>;

sal_Int32 hundredths(double millimetres) {
    return static_cast<sal_Int32>(std::lround(millimetres * 100));
}

Reference<css::table::XColumnRowRange> columns_and_rows(const SheetReference& sheet, Cell at) {
    return Reference<css::table::XColumnRowRange>(block(sheet, {at, at}), UNO_QUERY_THROW);
}

void apply_sizes(const SheetReference& sheet, const Layout& layout) {
    for (const ColumnWidth& column : layout.widths) {
        put(columns_and_rows(sheet, {0, column.column})->getColumns(), "Width",
            hundredths(column.millimetres));
    }
    for (const RowHeight& row : layout.heights) {
        put(columns_and_rows(sheet, {row.row, 0})->getRows(), "Height",
            hundredths(row.millimetres));
    }
}

/// One by one: undo does not take back what setDataArray wrote (seen in 7.4).
void apply_cells(const SheetReference& sheet, const Layout& layout) {
    for (const CellWrite& write : layout.cells) {
        const auto target = cell(sheet, write.at);
        const bool kept = look_at(layout, write.at).number == CellLook::Number::text;
        const auto number = kept ? std::nullopt : typed_number(write.text);
        if (write.formula) {
            target->setFormula(to_office(write.text));
        } else if (number) {
            target->setValue(*number);
        } else {
            Reference<css::text::XTextRange>(target, UNO_QUERY_THROW)
                ->setString(to_office(write.text));
        }
    }
}

void apply_merges(const SheetReference& sheet, const Layout& layout) {
    const Reference<css::util::XMergeable> all(block(sheet, layout.range), UNO_QUERY_THROW);
    if (all->getIsMerged()) all->merge(false);
    for (const Range& range : layout.merges) {
        Reference<css::util::XMergeable>(block(sheet, range), UNO_QUERY_THROW)->merge(true);
    }
}

rtl::OUString free_name(const Reference<css::sheet::XNamedRanges>& names,
                        const std::string& wanted) {
    rtl::OUString name = to_office(wanted);
    for (int number = 2; names->hasByName(name); ++number) {
        name = to_office(wanted + "_" + std::to_string(number));
    }
    return name;
}

void apply_names(const DocumentReference& document, const SheetReference& sheet,
                 const Layout& layout) {
    const auto names = get<Reference<css::sheet::XNamedRanges>>(document, "NamedRanges");
    for (const NameWrite& write : layout.names) {
        const auto cells = block(sheet, write.range);
        const auto place = get<rtl::OUString>(cells, "AbsoluteName");
        const css::table::CellRangeAddress at = address_of(cells);
        (*names)->addNewByName(free_name(*names, write.name), place.value_or(rtl::OUString()),
                               {at.Sheet, at.StartColumn, at.StartRow}, 0);
    }
}

bool is_occupied(const SheetReference& sheet, const Range& range) {
    namespace Flags = css::sheet::CellFlags;
    const Reference<css::sheet::XCellRangesQuery> query(block(sheet, range), UNO_QUERY_THROW);
    return query->queryContentCells(Flags::VALUE | Flags::DATETIME | Flags::STRING | Flags::FORMULA)
        ->getRangeAddresses()
        .hasElements();
}

}  // namespace

std::optional<Error> not_insertable(const DocumentReference& document, const SheetReference& sheet,
                                    const Layout& layout) {
    if (auto trouble = not_writable(document)) return trouble;
    const std::string where = address(layout.range);
    try {
        if (Reference<css::util::XProtectable>(sheet, UNO_QUERY_THROW)->isProtected()) {
            return Error{"sheet.protected", address(layout.range.first), where};
        }
        if (is_occupied(sheet, layout.range)) return Error{"sheet.occupied", where, ""};
    } catch (const css::lang::IndexOutOfBoundsException&) {
        return Error{"sheet.no-room", where, ""};
    }
    return std::nullopt;
}

void apply_layout(const DocumentReference& document, const SheetReference& sheet,
                  const Layout& layout, const std::string& undo_title) {
    const UndoStep step(document, undo_title);
    apply_sizes(sheet, layout);
    apply_looks(document, sheet, layout.looks);
    apply_merges(sheet, layout);
    apply_cells(sheet, layout);
    for (const ListWrite& list : layout.lists) apply_list(sheet, list);
    apply_names(document, sheet, layout);
}

}  // namespace jibiao::uno
