// A form on a sheet of its own, with its own way of printing.
// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "hosts/uno/bridge/property.h"
#include "hosts/uno/sheet/apply_edits.h"
#include "hosts/uno/sheet/apply_layout.h"
#include "hosts/uno/sheet/undo_step.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using DocumentReference = Reference<css::sheet::XSpreadsheetDocument>;

/// Characters that a sheet's name must not have become a blank; at most 31, Excel's limit.
rtl::OUString allowed_name(const std::string& wanted) {
    rtl::OUString name = to_office(wanted);
    for (const char c : {'[', ']', '*', '?', ':', '/', '\\', '\''}) name = name.replace(c, ' ');
    constexpr sal_Int32 most = 31;
    name = name.trim();
    return name.getLength() > most ? name.copy(0, most) : name;
}

rtl::OUString free_name(const Reference<css::sheet::XSpreadsheets>& sheets,
                        const std::string& wanted) {
    const rtl::OUString base = allowed_name(wanted);
    rtl::OUString name = base;
    for (int number = 2; sheets->hasByName(name); ++number) {
        const std::string suffix = " " + std::to_string(number);
        const sal_Int32 room = 31 - static_cast<sal_Int32>(suffix.size());
        name = (base.getLength() > room ? base.copy(0, room) : base) + to_office(suffix);
    }
    return name;
}

/// A4, as wide as the page; one style for each orientation serves all forms of a document.
rtl::OUString page_style(const DocumentReference& document, bool landscape) {
    const Reference<css::container::XNameAccess> families(
        Reference<css::style::XStyleFamiliesSupplier>(document, UNO_QUERY_THROW)
            ->getStyleFamilies());
    const Reference<css::container::XNameContainer> styles(
        families->getByName(rtl::OUString("PageStyles")), UNO_QUERY_THROW);
    const rtl::OUString name = to_office(landscape ? "绩表横向" : "绩表纵向");
    if (styles->hasByName(name)) return name;
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const auto style = factory->createInstance(rtl::OUString("com.sun.star.style.PageStyle"));
    styles->insertByName(name, css::uno::Any(style));
    constexpr sal_Int32 short_side = 21000, long_side = 29700;
    put(style, "IsLandscape", landscape);
    put(style, "Width", landscape ? long_side : short_side);
    put(style, "Height", landscape ? short_side : long_side);
    put(style, "ScaleToPagesX", sal_Int16{1});
    put(style, "ScaleToPagesY", sal_Int16{0});
    put(style, "CenterHorizontally", true);
    for (const char* part : {"HeaderIsOn", "FooterIsOn"}) put(style, part, false);
    return name;
}

}  // namespace

Result<Reference<css::sheet::XSpreadsheet>> apply_layout_on_new_sheet(
    const DocumentReference& document, const Layout& layout, const std::string& undo_title) {
    if (auto trouble = not_writable(document)) return *trouble;
    if (Reference<css::util::XProtectable>(document, UNO_QUERY_THROW)->isProtected()) {
        return Error{"document.protected", layout.sheet_name, ""};
    }
    const UndoStep step(document, undo_title);
    const Reference<css::sheet::XSpreadsheets> sheets = document->getSheets();
    const Reference<css::container::XIndexAccess> by_number(sheets, UNO_QUERY_THROW);
    const rtl::OUString name = free_name(sheets, layout.sheet_name);
    sheets->insertNewByName(name, static_cast<sal_Int16>(by_number->getCount()));
    const Reference<css::sheet::XSpreadsheet> sheet(sheets->getByName(name), UNO_QUERY_THROW);
    put(sheet, "PageStyle", page_style(document, layout.landscape));
    apply_layout(document, sheet, layout, undo_title);
    return sheet;
}

}  // namespace jibiao::uno
