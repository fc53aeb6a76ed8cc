// What marks look like: cell styles that are in the document only while they are needed.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "hosts/uno/bridge/text.h"
#include "hosts/uno/marks/mark_book.h"

namespace jibiao::uno {

inline constexpr Mark all_marks[] = {Mark::error, Mark::warning, Mark::hint};

/// That of Mark::none is a name without a style.
rtl::OUString style_name(Mark mark);

/// Adds those that are missing, without a trace. They are not listed among the user's styles. False, and nothing
/// is added, where the office lets nobody change a style: in a workbook with a protected sheet.
bool add_styles(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);
void remove_styles(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);

}  // namespace jibiao::uno
