// Our commands in the context menu of a cell.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace jibiao::uno {

/// From now on the menu of a cell that belongs to a form begins with its repairs and with its
/// explanation. Other menus stay as they are. To be called once for a window.
void extend_cell_menu(const css::uno::Reference<css::uno::XComponentContext>& context,
                      const css::uno::Reference<css::frame::XController>& window);

}  // namespace jibiao::uno
