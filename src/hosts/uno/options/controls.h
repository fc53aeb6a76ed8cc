// The controls of a page of the office's options.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>

namespace jibiao::uno {

/// Throws where the page has no control of this name.
inline css::uno::Reference<css::awt::XControlModel> model(
    const css::uno::Reference<css::awt::XControlContainer>& page, const char* name) {
    const auto control = page->getControl(rtl::OUString::createFromAscii(name));
    return css::uno::Reference<css::awt::XControl>(control, css::uno::UNO_QUERY_THROW)->getModel();
}

}  // namespace jibiao::uno
