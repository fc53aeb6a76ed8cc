// The text of a cell that is edited.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/typing/edited_text.h"

#include <algorithm>
#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/XAccessibleText.hpp>

namespace jibiao::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY;
namespace Role = css::accessibility::AccessibleRole;
using Node = Reference<css::accessibility::XAccessible>;
using NodeContext = Reference<css::accessibility::XAccessibleContext>;

namespace {

NodeContext context_of(const Node& node) {
    return node.is() ? node->getAccessibleContext() : nullptr;
}

}  // namespace

bool is_text_frame(const Node& node) {
    const NodeContext context = context_of(node);
    return context.is() && context->getAccessibleRole() == Role::TEXT_FRAME;
}

Node open_edit(const Node& document) {
    const NodeContext context = context_of(document);
    const sal_Int32 count = context.is() ? context->getAccessibleChildCount() : 0;
    // The first child is the sheet with all its cells: not even asked for.
    if (count < 2) return nullptr;
    const Node last = context->getAccessibleChild(count - 1);
    return is_text_frame(last) ? last : nullptr;
}

rtl::OUString text_of(const Node& edit) {
    const NodeContext context = context_of(edit);
    rtl::OUString text;
    const sal_Int32 lines = context.is() ? context->getAccessibleChildCount() : 0;
    for (sal_Int32 i = 0; i < lines; ++i) {
        const Reference<css::accessibility::XAccessibleText> line(
            context_of(context->getAccessibleChild(i)), UNO_QUERY);
        if (i > 0) text += rtl::OUString("\n");
        if (line.is()) text += line->getText();
    }
    return text;
}

std::optional<Cell> cell_of(const Node& edit) {
    const NodeContext context = context_of(edit);
    if (!context.is()) return std::nullopt;
    const std::string name = from_office(context->getAccessibleName());
    const auto is_part = [](unsigned char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    const auto begin = std::find_if_not(name.rbegin(), name.rend(), is_part).base();
    return parse_address(std::string(begin, name.end()));
}

}  // namespace jibiao::uno
