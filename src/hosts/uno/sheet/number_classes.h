// What a document's number formats make of a number.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>
#include <map>

#include "core/form/sheet.h"

namespace jibiao::uno {

struct FormatMeaning {
    NumberClass number_class = NumberClass::plain;
    bool text = false;      ///< "@": whatever is typed stays text
    bool standard = false;  ///< "General": a formula's result decides how it is shown
};

/// Remembers each format it was asked for; one question to the office per format.
class NumberClasses {
public:
    explicit NumberClasses(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);

    FormatMeaning of(sal_Int32 key);

private:
    css::uno::Reference<css::util::XNumberFormats> formats_;
    std::map<sal_Int32, FormatMeaning> known_;
};

}  // namespace jibiao::uno
