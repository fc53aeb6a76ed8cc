// The edits of a fix, written into a sheet.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sheet/apply_edits.h"

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <rtl/uri.hxx>

#include "core/form/typed.h"
#include "hosts/uno/bridge/property.h"
#include "hosts/uno/sheet/number_classes.h"
#include "hosts/uno/sheet/undo_step.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using SheetReference = Reference<css::sheet::XSpreadsheet>;

/// The first edit of a cell that the sheet's protection locks. The API would write through it.
std::optional<Error> protection(const SheetReference& sheet, const std::vector<Edit>& edits) {
    const Reference<css::util::XProtectable> protectable(sheet, UNO_QUERY_THROW);
    if (!protectable->isProtected()) return std::nullopt;
    for (const Edit& edit : edits) {
        const auto cell = sheet->getCellByPosition(edit.at.column, edit.at.row);
        const auto protection = get<css::util::CellProtection>(cell, "CellProtection");
        if (!protection || protection->IsLocked) {
            return Error{"sheet.protected", address(edit.at), edit.text};
        }
    }
    return std::nullopt;
}

void write(const Reference<css::table::XCell>& cell, const std::string& text,
           NumberClasses& classes) {
    const FormatMeaning format = classes.of(get<sal_Int32>(cell, "NumberFormat").value_or(0));
    const auto percent = typed_percent(text);
    const auto number = typed_number(text);
    if (text.empty()) {
        cell->setFormula(rtl::OUString());
    } else if (percent && format.number_class == NumberClass::percent) {
        cell->setValue(*percent);
    } else if (number && !format.text) {
        constexpr sal_Int32 standard_format = 0;
        if (format.number_class != NumberClass::plain) put(cell, "NumberFormat", standard_format);
        cell->setValue(*number);
    } else {
        Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(to_office(text));
    }
}

}  // namespace

std::optional<Error> not_writable(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    const Reference<css::frame::XStorable> storable(document, UNO_QUERY_THROW);
    if (!storable->isReadonly()) return std::nullopt;
    const rtl::OUString url = storable->getLocation();
    const rtl::OUString file = rtl::Uri::decode(url.copy(url.lastIndexOf('/') + 1),
                                                rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8);
    return Error{"document.read-only", from_office(file), ""};
}

std::optional<Error> apply_edits(const Reference<css::sheet::XSpreadsheetDocument>& document,
                                 const SheetReference& sheet, const std::vector<Edit>& edits,
                                 const std::string& undo_title) {
    if (auto trouble = not_writable(document)) return trouble;
    if (auto trouble = protection(sheet, edits)) return trouble;
    if (edits.empty()) return std::nullopt;
    NumberClasses classes(document);
    const UndoStep step(document, undo_title);
    for (const Edit& edit : edits) {
        write(sheet->getCellByPosition(edit.at.column, edit.at.row), edit.text, classes);
    }
    return std::nullopt;
}

}  // namespace jibiao::uno
