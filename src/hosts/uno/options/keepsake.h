// The preferences once more, in a file of the user's profile: an office that runs without the extension
// forgets them, and a later installation finds them again.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace jibiao::uno {

/// Writes what is set now, where that is something new. A profile that cannot be written to keeps
/// nothing; that is no trouble of the user's.
void keep_preferences(const css::uno::Reference<css::uno::XComponentContext>& context);

/// Sets what was kept, in a configuration that has forgotten it; else does nothing. Names that no
/// preference has any more, and values of another type, are left out.
void restore_preferences(const css::uno::Reference<css::uno::XComponentContext>& context);

}  // namespace jibiao::uno
