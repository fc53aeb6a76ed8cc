// A long text in pieces: other programs keep no more than 255 characters of a property.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sheet/decisions.h"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "core/base/text.h"
#include "hosts/uno/bridge/property.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using DocumentProperties = Reference<css::beans::XPropertyContainer>;

constexpr std::size_t longest_piece = 120;  // code points: at most 240 units of UTF-16

/// "jibiao-decisions-1" …
rtl::OUString piece_name(int number) {
    return to_office("jibiao-decisions-" + std::to_string(number));
}

DocumentProperties properties_of(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    const Reference<css::document::XDocumentPropertiesSupplier> supplier(document, UNO_QUERY_THROW);
    return supplier->getDocumentProperties()->getUserDefinedProperties();
}

bool has(const DocumentProperties& properties, const rtl::OUString& name) {
    const Reference<css::beans::XPropertySet> set(properties, UNO_QUERY_THROW);
    return set->getPropertySetInfo()->hasPropertyByName(name);
}

}  // namespace

Result<Decisions> read_decisions(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    const DocumentProperties properties = properties_of(document);
    const Reference<css::beans::XPropertySet> set(properties, UNO_QUERY_THROW);
    std::string text;
    for (int number = 1; has(properties, piece_name(number)); ++number) {
        rtl::OUString piece;
        set->getPropertyValue(piece_name(number)) >>= piece;
        text += from_office(piece);
    }
    return load_decisions(text);
}

Decisions decisions_of(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    auto decisions = read_decisions(document);
    return decisions ? std::move(decisions.value()) : Decisions{};
}

void write_decisions(const Reference<css::sheet::XSpreadsheetDocument>& document,
                     const Decisions& decisions) {
    namespace Attribute = css::beans::PropertyAttribute;
    const DocumentProperties properties = properties_of(document);
    for (int number = 1; has(properties, piece_name(number)); ++number) {
        properties->removeProperty(piece_name(number));
    }
    const std::u32string text = decode(decisions_text(decisions));
    for (std::size_t at = 0; at < text.size(); at += longest_piece) {
        const rtl::OUString piece = to_office(encode(text.substr(at, longest_piece)));
        properties->addProperty(piece_name(static_cast<int>(at / longest_piece) + 1),
                                Attribute::REMOVABLE, css::uno::Any(piece));
    }
    Reference<css::util::XModifiable>(document, UNO_QUERY_THROW)->setModified(true);
}

}  // namespace jibiao::uno
