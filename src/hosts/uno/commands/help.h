// The pages of help that came with the extension, shown by the user's browser.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "hosts/uno/commands/dialogs.h"
#include "messages/messages.h"

namespace jibiao::uno {

/// The page of a rule; of "" the first page. Nothing is fetched from anywhere. Where no browser can
/// be started, says in which folder the pages lie.
void show_help(const DialogSite& site, std::string_view rule, const Messages& messages);

}  // namespace jibiao::uno
