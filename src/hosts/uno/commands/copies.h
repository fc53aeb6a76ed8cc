// Further files made of a document: a copy for the public, a sheet for the budget system's import.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <string>
#include <vector>

#include "core/form/form.h"
#include "hosts/uno/commands/dialogs.h"
#include "hosts/uno/sheet/publish.h"
#include "messages/messages.h"

namespace jibiao::uno {

/// A copy without personal data at a URL, written whole or not at all. Errors: those of
/// publish_copy, "output.not-local", those of write_file.
Result<std::vector<Removed>> publish_file(
    const css::uno::Reference<css::uno::XComponentContext>& context,
    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document, const std::string& url,
    const Vocabulary& vocabulary);

/// The same where the user wants it, with a list of what was removed. `name` is the document's,
/// without its ending.
void publish(const DialogSite& site,
             const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
             const Vocabulary& vocabulary, const std::string& folder, const std::string& name,
             const Messages& messages);

/// The indicators of a form as a workbook in the layout of the budget system's import, where the
/// user wants it.
void save_import_sheet(const DialogSite& site, const Form& form, const std::string& folder,
                       const Messages& messages);

}  // namespace jibiao::uno
