// The text of a cell that is edited, from the accessible tree of its window.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <optional>

#include "core/base/cell.h"
#include "hosts/uno/bridge/text.h"

namespace jibiao::uno {

/// The edit that is open in a document; null between edits.
css::uno::Reference<css::accessibility::XAccessible> open_edit(
    const css::uno::Reference<css::accessibility::XAccessible>& document);

bool is_text_frame(const css::uno::Reference<css::accessibility::XAccessible>& node);

/// The text of an edit so far; lines are divided by "\n".
rtl::OUString text_of(const css::uno::Reference<css::accessibility::XAccessible>& edit);

/// The cell an edit says it is of: its name ends with the address. Empty where it does not.
std::optional<Cell> cell_of(const css::uno::Reference<css::accessibility::XAccessible>& edit);

}  // namespace jibiao::uno
