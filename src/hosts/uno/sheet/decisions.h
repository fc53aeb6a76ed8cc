// What the user decided, kept with the document in its user-defined properties.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include "core/form/decisions.h"

namespace jibiao::uno {

/// None where the document has none. Error: "decisions.unreadable".
Result<Decisions> read_decisions(
    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);

/// The same; none, too, where they cannot be read.
Decisions decisions_of(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);

/// The document is then modified; its list of undo is as before.
void write_decisions(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                     const Decisions& decisions);

}  // namespace jibiao::uno
