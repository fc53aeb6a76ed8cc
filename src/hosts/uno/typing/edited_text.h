// The accessible tree of a spreadsheet window: the documents in it, and the text of a cell that is edited.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <optional>
#include <vector>

#include "core/base/cell.h"
#include "hosts/uno/bridge/text.h"

namespace jibiao::uno {

/// One per pane. Makes no cell of the sheet accessible, which would be dear.
std::vector<css::uno::Reference<css::accessibility::XAccessible>> accessible_documents(
    const css::uno::Reference<css::frame::XController>& controller);

/// Into how many panes a window is split or frozen.
int pane_count(const css::uno::Reference<css::frame::XController>& controller);

/// The edit that is open in a document; null between edits.
css::uno::Reference<css::accessibility::XAccessible> open_edit(
    const css::uno::Reference<css::accessibility::XAccessible>& document);

bool is_text_frame(const css::uno::Reference<css::accessibility::XAccessible>& node);

/// The text of an edit so far; lines are divided by "\n".
rtl::OUString text_of(const css::uno::Reference<css::accessibility::XAccessible>& edit);

/// The cell an edit says it is of: its name ends with the address. Empty where it does not.
std::optional<Cell> cell_of(const css::uno::Reference<css::accessibility::XAccessible>& edit);

}  // namespace jibiao::uno
