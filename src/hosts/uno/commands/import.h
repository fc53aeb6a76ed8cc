// An upload file filled into the document again.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>
#include <string>

#include "core/import/import.h"
#include "hosts/uno/commands/dialogs.h"
#include "messages/messages.h"

namespace jibiao::uno {

/// "“项目期”　2023.07-2024.01　表中没有这一项": a line for people about a text that found no place.
std::string unplaced_line(const Unplaced& one, const Vocabulary& vocabulary,
                          const Messages& messages);

/// Lets the user choose a file, the form to fill and whether it is for a new year; each form goes
/// onto a sheet of its own, all as one step of undo. What could not be placed is listed.
void import_file(const DialogSite& site,
                 const css::uno::Reference<css::frame::XController>& controller,
                 const Library& library, const std::string& folder, const Messages& messages);

}  // namespace jibiao::uno
