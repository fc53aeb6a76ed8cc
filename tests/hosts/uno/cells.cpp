// Typing, formatting and undoing in a test document, as a user would.
// SPDX-License-Identifier: MPL-2.0
#include "cells.h"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "hosts/uno/bridge/property.h"
#include "hosts/uno/sheet/place.h"
#include "hosts/uno/sheet/read_sheet.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

Reference<css::table::XCell> cell(const Document& document, const char* address) {
    return uno::cell(document.sheet(), *parse_address(address));
}

Reference<css::document::XUndoManager> undo_manager(const Document& document) {
    return Reference<css::document::XUndoManagerSupplier>(document.get(), UNO_QUERY_THROW)
        ->getUndoManager();
}

}  // namespace

Sheet read(const Document& document, int sheet) {
    return uno::read_sheet(document.get(), document.sheet(sheet)).sheet;
}

std::string text_at(const Document& document, Cell cell) {
    return read(document).at(cell).text;
}

std::string text_at(const Document& document, const char* address) {
    return text_at(document, *parse_address(address));
}

void type(const Document& document, const char* address, const char* text) {
    cell(document, address)->setFormula(uno::to_office(text));
}

void format(const Document& document, const char* address, const char* code) {
    const auto formats =
        Reference<css::util::XNumberFormatsSupplier>(document.get(), UNO_QUERY_THROW)
            ->getNumberFormats();
    const css::lang::Locale english("en", "US", "");
    const rtl::OUString wanted = uno::to_office(code);
    sal_Int32 key = formats->queryKey(wanted, english, false);
    if (key < 0) key = formats->addNew(wanted, english);
    uno::put(cell(document, address), "NumberFormat", key);
}

void protect(const Document& document) {
    Reference<css::util::XProtectable>(document.sheet(), UNO_QUERY_THROW)->protect(rtl::OUString());
}

void unlock(const Document& document, const char* address) {
    css::util::CellProtection open;
    open.IsLocked = false;
    uno::put(cell(document, address), "CellProtection", open);
}

std::vector<std::string> undo_list(const Document& document) {
    std::vector<std::string> titles;
    for (const rtl::OUString& title : undo_manager(document)->getAllUndoActionTitles()) {
        titles.push_back(uno::from_office(title));
    }
    return titles;
}

void undo(const Document& document) {
    undo_manager(document)->undo();
}
void redo(const Document& document) {
    undo_manager(document)->redo();
}

}  // namespace jibiao::test
