// What the spreadsheet makes of a text that is typed into a cell.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/typing/entry.h"

#include <com/sun/star/util/NotNumericException.hpp>
#include <com/sun/star/util/NumberFormatter.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "hosts/uno/bridge/property.h"

namespace jibiao::uno {
namespace {

/// A sign before something that is no number begins a formula, too.
bool begins_formula(const rtl::OUString& text, bool number) {
    if (text.getLength() < 2) return false;
    const sal_Unicode first = text[0];
    return first == '=' || ((first == '+' || first == '-') && !number);
}

CellValue plain_text(const rtl::OUString& text) {
    return text_cell(from_office(text.startsWith("'") ? text.copy(1) : text));
}

}  // namespace

EntryReader::EntryReader(const css::uno::Reference<css::uno::XComponentContext>& context,
                         const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document)
    : formatter_(css::util::NumberFormatter::create(context), css::uno::UNO_QUERY_THROW),
      classes_(document) {
    formatter_->attachNumberFormatsSupplier(
        css::uno::Reference<css::util::XNumberFormatsSupplier>(document,
                                                               css::uno::UNO_QUERY_THROW));
}

std::optional<CellValue> EntryReader::read(const css::uno::Reference<css::table::XCell>& cell,
                                           const rtl::OUString& text) {
    const sal_Int32 key = get<sal_Int32>(cell, "NumberFormat").value_or(0);
    const FormatMeaning format = classes_.of(key);
    if (format.text) return text_cell(from_office(text));
    const auto number = this->number(key, text);
    if (begins_formula(text, number.has_value())) return std::nullopt;
    return number ? *number : plain_text(text);
}

std::optional<CellValue> EntryReader::number(sal_Int32 key, const rtl::OUString& text) {
    try {
        const sal_Int32 detected = formatter_->detectNumberFormat(key, text);
        const double number = formatter_->convertStringToNumber(key, text);
        NumberClass meant = classes_.of(detected).number_class;
        if (meant == NumberClass::plain) meant = classes_.of(key).number_class;
        if (meant == NumberClass::percent) return percent_cell(number);
        if (meant == NumberClass::plain) return number_cell(number);
        return date_cell(number,
                         from_office(formatter_->convertNumberToString(detected, number)));
    } catch (const css::util::NotNumericException&) {
        return std::nullopt;
    }
}

}  // namespace jibiao::uno
