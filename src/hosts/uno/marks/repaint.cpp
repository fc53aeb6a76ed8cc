// Painting the cells of a document again.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/marks/repaint.h"

#include <com/sun/star/accessibility/XAccessibleComponent.hpp>
#include <com/sun/star/awt/InvalidateStyle.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>

#include "hosts/uno/session/panes.h"
#include "hosts/uno/session/views.h"

namespace jibiao::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY;
namespace Style = css::awt::InvalidateStyle;

namespace {

using Node = Reference<css::accessibility::XAccessible>;

/// On the screen.
css::awt::Rectangle bounds(const Node& node) {
    const Reference<css::accessibility::XAccessibleComponent> component(
        node.is() ? node->getAccessibleContext() : nullptr, UNO_QUERY);
    if (!component.is()) return {};
    const css::awt::Point at = component->getLocationOnScreen();
    const css::awt::Size size = component->getSize();
    return {at.X, at.Y, size.Width, size.Height};
}

void repaint(const Reference<css::frame::XController>& controller) {
    const Reference<css::frame::XFrame> frame = controller->getFrame();
    if (!frame.is()) return;
    const Reference<css::awt::XWindowPeer> window(frame->getComponentWindow(), UNO_QUERY);
    if (!window.is()) return;
    const css::awt::Rectangle whole = bounds(Node(window, UNO_QUERY));
    for (const Node& pane : accessible_documents(controller)) {
        css::awt::Rectangle part = bounds(pane);
        part.X -= whole.X;
        part.Y -= whole.Y;
        window->invalidateRect(part, Style::CHILDREN | Style::NOERASE);
    }
}

}  // namespace

/// Not the whole window: the sidebar lies in it, whose transparent labels would be drawn over
/// themselves and grow bolder each time.
void repaint_cells(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    for (const auto& controller : controllers_of(document)) repaint(controller);
}

bool is_visible(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    for (const auto& controller : controllers_of(document)) {
        const Reference<css::frame::XFrame> frame = controller->getFrame();
        const Reference<css::awt::XWindow2> window(
            frame.is() ? frame->getContainerWindow() : nullptr, UNO_QUERY);
        if (window.is() && window->isVisible()) return true;
    }
    return false;
}

}  // namespace jibiao::uno
