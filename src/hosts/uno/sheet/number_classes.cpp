// What a document's number formats make of a number.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sheet/number_classes.h"

#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "hosts/uno/bridge/property.h"

namespace jibiao::uno {
namespace {

namespace Format = css::util::NumberFormat;

/// Formats are numbered anew for every language, each time from "General" on.
constexpr sal_Int32 keys_per_language = 10000;

FormatMeaning meaning(sal_Int32 key, sal_Int16 type) {
    FormatMeaning result;
    if (type & Format::DATETIME) result.number_class = NumberClass::date;
    if (type & Format::PERCENT) result.number_class = NumberClass::percent;
    result.text = (type & Format::TEXT) != 0;
    result.standard = key % keys_per_language == 0;
    return result;
}

}  // namespace

NumberClasses::NumberClasses(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document)
    : formats_(css::uno::Reference<css::util::XNumberFormatsSupplier>(document,
                                                                      css::uno::UNO_QUERY_THROW)
                   ->getNumberFormats()) {}

FormatMeaning NumberClasses::of(sal_Int32 key) {
    const auto known = known_.find(key);
    if (known != known_.end()) return known->second;
    const auto type = get<sal_Int16>(formats_->getByKey(key), "Type");
    return known_[key] = meaning(key, type.value_or(0));
}

}  // namespace jibiao::uno
