// The changes of a repair, shown before they are made.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "hosts/uno/commands/edit.h"

namespace jibiao::uno {

/// Lists every cell with what stands in it and what will; true when the user agrees.
bool agree_to(const DialogSite& site, const std::string& title, const std::vector<Change>& changes,
              const Messages& messages);

}  // namespace jibiao::uno
