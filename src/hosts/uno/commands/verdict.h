// What a save is told: a bar above the sheet while errors stand that would stop an export.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include "hosts/uno/session/open_document.h"

namespace jibiao::uno {

/// After each save of the document its windows show a bar when a form has errors; it follows their
/// number and says so when the last one is gone. Nothing is shown when all is well; a bar that the
/// user closes stays away until there were no errors once. Saving itself is never held up.
void follow_saves(const css::uno::Reference<css::uno::XComponentContext>& context,
                  OpenDocument& document);

}  // namespace jibiao::uno
