// The panes of a spreadsheet window.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/session/panes.h"

#include <algorithm>
#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XFrame.hpp>

namespace jibiao::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using Node = Reference<css::accessibility::XAccessible>;

namespace {

constexpr int most_depth = 6;
constexpr int most_children = 64;

std::vector<Node> children(const Node& node) {
    std::vector<Node> found;
    const auto context = node.is() ? node->getAccessibleContext() : nullptr;
    const auto count =
        context.is() ? std::min<sal_Int32>(context->getAccessibleChildCount(), most_children) : 0;
    for (sal_Int32 i = 0; i < count; ++i) found.push_back(context->getAccessibleChild(i));
    return found;
}

bool is_document(const Node& node) {
    const auto context = node.is() ? node->getAccessibleContext() : nullptr;
    return context.is() && context->getAccessibleRole() ==
                               css::accessibility::AccessibleRole::DOCUMENT_SPREADSHEET;
}

}  // namespace

/// Level by level: the panes stand side by side, and nothing below their level is of interest.
std::vector<Node> accessible_documents(const Reference<css::frame::XController>& controller) {
    const Reference<css::frame::XFrame> frame = controller->getFrame();
    if (!frame.is()) return {};
    std::vector<Node> level{Node(frame->getComponentWindow(), UNO_QUERY)};
    for (int depth = 0; depth <= most_depth; ++depth) {
        std::vector<Node> found;
        std::copy_if(level.begin(), level.end(), std::back_inserter(found), is_document);
        if (!found.empty()) return found;
        std::vector<Node> next;
        for (const Node& node : level) {
            const auto below = children(node);
            next.insert(next.end(), below.begin(), below.end());
        }
        level = std::move(next);
    }
    return {};
}

int pane_count(const Reference<css::frame::XController>& controller) {
    const Reference<css::container::XIndexAccess> panes(controller, UNO_QUERY);
    return panes.is() ? panes->getCount() : 0;
}

}  // namespace jibiao::uno
