// The upload files of a form or of a workbook, from a document.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "core/session/session.h"
#include "hosts/uno/commands/dialogs.h"
#include "messages/messages.h"

namespace jibiao::uno {

struct ExportRequest {
    JudgedWorkbook workbook;  ///< all forms, copied: the boxes let the office work on
    std::size_t chosen = 0;   ///< the form the user is at
    Settings of_user;         ///< told in the receipts
    std::string folder;       ///< where the document lies, as a URL
    std::string name;         ///< of the document, without its ending
};

/// Exports a form, or every form and the workbook, into files that the user chooses. While errors
/// stand it lists them and offers a draft instead. Returns the place that the user wants to go to
/// from that list.
std::optional<Place> export_forms(const DialogSite& site, ExportRequest request,
                                  const Messages& messages);

}  // namespace jibiao::uno
