// What changes a document: forms inserted, fixes applied. Menu, sidebar and service all come here.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/finding.h"
#include "core/base/result.h"
#include "core/form/read.h"
#include "core/import/import.h"
#include "core/session/repair.h"
#include "hosts/uno/commands/dialogs.h"
#include "messages/messages.h"

namespace jibiao::uno {

/// Inserts an empty form at a cell, as one step of undo. Errors: those of not_insertable.
std::optional<Error> insert_form(
    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
    const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, Cell at,
    const Template& form_template, const Messages& messages);

/// Inserts a filled form, as one step of undo. Errors: those of not_insertable.
std::optional<Error> insert_import(
    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
    const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const Import& import,
    const Messages& messages);

/// An empty form at the selected cell of a window, or on a new sheet, which then comes into view.
std::optional<Error> insert_form_in_view(
    const css::uno::Reference<css::frame::XController>& controller, bool on_new_sheet,
    const Template& form_template, const Messages& messages);

/// One more indicator row below the selected one, in its level-2 block, as one step of undo;
/// selects the cell for its name. Errors: "row.not-chosen", those of insert_row.
std::optional<Error> insert_row_in_view(
    const css::uno::Reference<css::uno::XComponentContext>& context,
    const css::uno::Reference<css::frame::XController>& controller, const Library& library,
    const Messages& messages);

/// Writes one fix, as one step of undo named after it. Errors: those of apply_edits.
std::optional<Error> apply_fix(
    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
    const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const Fix& fix,
    const Messages& messages);

/// One cell that a repair writes.
struct Change {
    Cell at;
    std::string before, after;
};

struct PlannedRepair {
    Repair repair;
    std::vector<Change> changes;  ///< one per edit
};

/// What fix_sheet would write now.
PlannedRepair plan_repair(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                          const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                          const Library& library, std::string_view rule);

/// Applies the first fix of every finding of a rule, or ("") every safe fix, as one step of undo.
/// Judges the sheet as it is now. Returns how many findings were fixed; nothing to fix is 0, not an
/// error.
Result<int> fix_sheet(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                      const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                      const Library& library, std::string_view rule, const Messages& messages);

/// Shows every change that fix_sheet would make, and makes them when the user agrees. Returns how
/// many findings were fixed; 0 also when the user does not agree.
Result<int> fix_sheet_as_agreed(
    const DialogSite& site, const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
    const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const Library& library,
    std::string_view rule, const Messages& messages);

}  // namespace jibiao::uno
