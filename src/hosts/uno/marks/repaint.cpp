// Painting the cells of a document again.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/marks/repaint.h"

#include <algorithm>
#include <com/sun/star/accessibility/XAccessibleComponent.hpp>
#include <com/sun/star/accessibility/XAccessibleTable.hpp>
#include <com/sun/star/awt/InvalidateStyle.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>

#include "hosts/uno/session/panes.h"
#include "hosts/uno/session/views.h"

namespace jibiao::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY;
namespace Style = css::awt::InvalidateStyle;

namespace {

using Node = Reference<css::accessibility::XAccessible>;
using css::awt::Rectangle;

/// Where more changed, all is painted: each place costs a search in the accessible tree.
constexpr std::size_t most_cells = 20;
constexpr int frame_width = 3;  ///< of a mark, in pixels, around its cell

/// On the screen.
Rectangle bounds(const Node& node) {
    const Reference<css::accessibility::XAccessibleComponent> component(
        node.is() ? node->getAccessibleContext() : nullptr, UNO_QUERY);
    if (!component.is()) return {};
    const css::awt::Point at = component->getLocationOnScreen();
    const css::awt::Size size = component->getSize();
    return {at.X, at.Y, size.Width, size.Height};
}

Rectangle common(const Rectangle& one, const Rectangle& two) {
    const int left = std::max(one.X, two.X), top = std::max(one.Y, two.Y);
    const int right = std::min(one.X + one.Width, two.X + two.Width);
    const int bottom = std::min(one.Y + one.Height, two.Y + two.Height);
    return {left, top, right - left, bottom - top};
}

/// Where a cell is on the screen, with the frame around it. The first child of a pane is its table.
Rectangle place_of(const Node& pane, Cell cell) {
    const Node table = pane->getAccessibleContext()->getAccessibleChild(0);
    const Reference<css::accessibility::XAccessibleTable> cells(
        table.is() ? table->getAccessibleContext() : nullptr, UNO_QUERY);
    if (!cells.is()) return {};
    const Rectangle place = bounds(cells->getAccessibleCellAt(cell.row, cell.column));
    return {place.X - frame_width, place.Y - frame_width, place.Width + 2 * frame_width,
            place.Height + 2 * frame_width};
}

/// The parts of a pane that show these cells.
std::vector<Rectangle> places_of(const Node& pane, const std::vector<Cell>& cells) {
    const Rectangle whole = bounds(pane);
    if (cells.size() > most_cells) return {whole};
    std::vector<Rectangle> places;
    for (const Cell cell : cells) {
        const Rectangle place = common(place_of(pane, cell), whole);
        if (place.Width > 0 && place.Height > 0) places.push_back(place);
    }
    return places;
}

int sheet_in_view(const Reference<css::frame::XController>& controller) {
    const Reference<css::sheet::XCellRangeAddressable> sheet(active_sheet(controller), UNO_QUERY);
    return sheet.is() ? sheet->getRangeAddress().Sheet : -1;
}

/// `places`: those of a pane to paint, on the screen.
void repaint(const Reference<css::frame::XController>& controller,
             const std::function<std::vector<Rectangle>(const Node&)>& places) {
    const Reference<css::frame::XFrame> frame = controller->getFrame();
    if (!frame.is()) return;
    const Reference<css::awt::XWindowPeer> window(frame->getComponentWindow(), UNO_QUERY);
    if (!window.is()) return;
    const Rectangle whole = bounds(Node(window, UNO_QUERY));
    for (const Node& pane : accessible_documents(controller)) {
        for (Rectangle part : places(pane)) {
            part.X -= whole.X;
            part.Y -= whole.Y;
            window->invalidateRect(part, Style::CHILDREN | Style::NOERASE);
        }
    }
}

}  // namespace

/// Not the whole window: the sidebar lies in it, whose transparent labels would be drawn over
/// themselves and grow bolder each time.
void repaint_cells(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    for (const auto& controller : controllers_of(document)) {
        repaint(controller, [](const Node& pane) { return std::vector{bounds(pane)}; });
    }
}

void repaint_cells(const Reference<css::sheet::XSpreadsheetDocument>& document,
                   const std::function<std::vector<Cell>(int sheet)>& changed) {
    for (const auto& controller : controllers_of(document)) {
        const std::vector<Cell> cells = changed(sheet_in_view(controller));
        if (cells.empty()) continue;
        repaint(controller, [&](const Node& pane) { return places_of(pane, cells); });
    }
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
