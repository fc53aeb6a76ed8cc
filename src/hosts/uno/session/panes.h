// The panes of a spreadsheet window, as its accessible tree shows them.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <vector>

#include "hosts/uno/bridge/text.h"

namespace jibiao::uno {

/// One per pane of a split or frozen window; none while it is not shown. Makes no cell accessible,
/// which would be dear.
std::vector<css::uno::Reference<css::accessibility::XAccessible>> accessible_documents(
    const css::uno::Reference<css::frame::XController>& controller);

/// Into how many panes a window is split or frozen.
int pane_count(const css::uno::Reference<css::frame::XController>& controller);

}  // namespace jibiao::uno
