// What marks look like. Told apart without colour: a solid, a dashed, a dotted frame.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/marks/styles.h"

#include <algorithm>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/BorderLineStyle.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <iterator>

#include "hosts/uno/bridge/property.h"
#include "hosts/uno/marks/untraced.h"

namespace jibiao::uno {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
namespace Line = css::table::BorderLineStyle;

namespace {

struct Look {
    sal_Int32 background, frame;
    sal_Int16 line;
    sal_uInt32 width;  ///< in 1/100 mm
};

Look look(Mark mark) {
    switch (mark) {
        case Mark::error:
            return {0xFFDDDD, 0xC00018, Line::SOLID, 53};
        case Mark::warning:
            return {0xFFF0D0, 0xC06000, Line::DASHED, 44};
        case Mark::hint:
        case Mark::none:
            break;
    }
    return {0xE6F0FC, 0x2A6099, Line::DOTTED, 35};
}

Reference<css::container::XNameContainer> cell_styles(
    const Reference<css::sheet::XSpreadsheetDocument>& document) {
    const auto families =
        Reference<css::style::XStyleFamiliesSupplier>(document, UNO_QUERY_THROW)->getStyleFamilies();
    return Reference<css::container::XNameContainer>(
        families->getByName(rtl::OUString("CellStyles")), UNO_QUERY_THROW);
}

/// Changing what a style looks like is no entry of the undo list, but it would set the modified flag.
void dress(const Reference<css::sheet::XSpreadsheetDocument>& document,
           const Reference<css::uno::XInterface>& style, const Look& look) {
    css::table::BorderLine2 line;
    line.Color = look.frame;
    line.LineStyle = look.line;
    line.LineWidth = look.width;
    const Untraced untraced(document);
    put(style, "CellBackColor", look.background);
    for (const char* side : {"TopBorder", "BottomBorder", "LeftBorder", "RightBorder"}) {
        put(style, side, line);
    }
    put(style, "Hidden", true);
}

/// Adds one and returns it; what it looks like is that of the default style.
Reference<css::style::XStyle> add_style(
    const Reference<css::sheet::XSpreadsheetDocument>& document, const rtl::OUString& name) {
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const Reference<css::style::XStyle> style(
        factory->createInstance(rtl::OUString("com.sun.star.style.CellStyle")), UNO_QUERY_THROW);
    const Untraced untraced(document);
    cell_styles(document)->insertByName(name, Any(style));
    return style;
}

bool any_sheet_protected(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        const Reference<css::util::XProtectable> sheet(sheets->getByIndex(i), UNO_QUERY_THROW);
        if (sheet->isProtected()) return true;
    }
    return false;
}

void remove_style(const Reference<css::sheet::XSpreadsheetDocument>& document,
                  const rtl::OUString& name) {
    const auto styles = cell_styles(document);
    if (!styles->hasByName(name)) return;
    const Untraced untraced(document);
    styles->removeByName(name);
}

}  // namespace

rtl::OUString style_name(Mark mark) {
    switch (mark) {
        case Mark::error:
            return rtl::OUString("jibiao-error");
        case Mark::warning:
            return rtl::OUString("jibiao-warning");
        case Mark::none:
            return rtl::OUString("jibiao-none");
        case Mark::hint:
            break;
    }
    return rtl::OUString("jibiao-hint");
}

/// Every style has a parent, and what the default one sets would be laid over the cell's own font. One
/// whose parent was removed has none.
bool add_styles(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    const auto styles = cell_styles(document);
    const bool complete = std::all_of(std::begin(all_marks), std::end(all_marks), [&](Mark mark) {
        return styles->hasByName(style_name(mark));
    });
    if (complete) return true;
    if (any_sheet_protected(document)) return false;
    const rtl::OUString parent = style_name(Mark::none);
    for (const Mark mark : all_marks) {
        if (styles->hasByName(style_name(mark))) continue;
        if (!styles->hasByName(parent)) add_style(document, parent);
        const auto style = add_style(document, style_name(mark));
        dress(document, style, look(mark));
        const Untraced untraced(document);
        style->setParentStyle(parent);
    }
    remove_style(document, parent);
    return true;
}

void remove_styles(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    for (const Mark mark : all_marks) remove_style(document, style_name(mark));
}

}  // namespace jibiao::uno
