// The conditional formats of the marks in one sheet, beside those of the user.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <string>
#include <vector>

#include "core/base/cell.h"

namespace jibiao::uno {

/// A format of ours and the cells it stands on.
struct MarkFormat {
    sal_Int32 id = 0;
    std::vector<Range> ranges;
};

using DocumentReference = css::uno::Reference<css::sheet::XSpreadsheetDocument>;
using SheetReference = css::uno::Reference<css::sheet::XSpreadsheet>;

/// Those of `wanted` that no conditional format stands on, ours or the user's.
std::vector<Range> uncovered(const SheetReference& sheet, const std::vector<Range>& wanted);

/// The parts of `whole` outside of `holes`.
std::vector<Range> without(const std::vector<Range>& whole, const std::vector<Range>& holes);

std::vector<MarkFormat> our_formats(const SheetReference& sheet);

/// Writes our format onto cells that have none. The styles are there by then. False where the office
/// refuses: the sheet is protected.
bool put_format(const DocumentReference& document, const SheetReference& sheet,
                const std::vector<Range>& ranges);

/// Takes ours away for good, where they lie on no format of the user's.
void clear_formats(const DocumentReference& document, const SheetReference& sheet,
                   const std::vector<MarkFormat>& formats);

/// Takes ours away for a moment; the cells remember the number, so that restore_format brings them back.
void remove_formats(const SheetReference& sheet, const std::vector<MarkFormat>& formats);

/// False when the number was given to another format meanwhile; nothing is there then.
bool restore_format(const DocumentReference& document, const SheetReference& sheet,
                    const MarkFormat& format);

}  // namespace jibiao::uno
