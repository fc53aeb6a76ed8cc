// What the spreadsheet makes of a text that is typed into a cell.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/XNumberFormatter.hpp>
#include <optional>

#include "core/form/sheet.h"
#include "hosts/uno/bridge/text.h"
#include "hosts/uno/sheet/number_classes.h"

namespace jibiao::uno {

/// For one document; holds it.
class EntryReader {
public:
    EntryReader(const css::uno::Reference<css::uno::XComponentContext>& context,
                const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);

    /// A number, percentage, date or text, as the office's own recogniser and the cell's format
    /// decide: "95%" becomes 0.95, "0095" 95, "3/5" a date; in a text cell everything stays as it
    /// is. Empty for a formula, whose result is not known before Enter.
    std::optional<CellValue> read(const css::uno::Reference<css::table::XCell>& cell,
                                  const rtl::OUString& text);

private:
    std::optional<CellValue> number(sal_Int32 key, const rtl::OUString& text);

    css::uno::Reference<css::util::XNumberFormatter> formatter_;
    NumberClasses classes_;
};

}  // namespace jibiao::uno
