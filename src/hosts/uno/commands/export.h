// The upload file of a form, from a document.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/session/session.h"
#include "hosts/uno/commands/dialogs.h"
#include "messages/messages.h"

namespace jibiao::uno {

/// Exports a form into a file that the user chooses. While errors stand it says which, and offers a
/// draft instead. `folder` is where the document lies, as a URL.
void export_form(const DialogSite& site, const Judged& judged, const std::string& folder,
                 const Messages& messages);

}  // namespace jibiao::uno
