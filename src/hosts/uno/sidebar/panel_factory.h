// Makes the panels of the deck 绩表.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/ui/XSidebar.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "hosts/uno/bridge/component.h"

namespace jibiao::uno {

/// Where a panel is to live: what its maker gets.
struct PanelSite {
    css::uno::Reference<css::uno::XComponentContext> context;
    css::uno::Reference<css::frame::XFrame> frame;   ///< of the document's window
    css::uno::Reference<css::awt::XWindow> parent;   ///< the panel's windows are its children
    css::uno::Reference<css::ui::XSidebar> sidebar;  ///< requestLayout() after a change of height
};

/// The office asks it for each panel of Sidebar.xcu when the panel is first shown in a window.
class PanelFactory : public Component<PanelFactory, css::ui::XUIElementFactory> {
public:
    static constexpr const char* implementation = "org.jibiao.comp.PanelFactory";
    static constexpr const char* service = "org.jibiao.PanelFactory";

    explicit PanelFactory(css::uno::Reference<css::uno::XComponentContext> context);

    /// Throws NoSuchElementException for a name that is no panel of ours and
    /// IllegalArgumentException without a frame and a parent window.
    css::uno::Reference<css::ui::XUIElement> SAL_CALL
    createUIElement(const rtl::OUString& url,
                    const css::uno::Sequence<css::beans::PropertyValue>& arguments) override;

private:
    css::uno::Reference<css::uno::XComponentContext> context_;
};

}  // namespace jibiao::uno
