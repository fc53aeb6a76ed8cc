// Panels that show one line each.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/panels.h"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/WindowAttribute.hpp>
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>

#include "hosts/uno/bridge/guard.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;

class TextPanel : public Implements<css::ui::XToolPanel, css::ui::XSidebarPanel> {
public:
    explicit TextPanel(Reference<css::awt::XWindow> window) : window_(std::move(window)) {}

    Reference<css::awt::XWindow> SAL_CALL getWindow() override { return window_; }
    Reference<css::accessibility::XAccessible> SAL_CALL
    createAccessible(const Reference<css::accessibility::XAccessible>&) override {
        return {};
    }
    css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32) override { return {30, 30, 30}; }
    sal_Int32 SAL_CALL getMinimalWidth() override { return 100; }

private:
    Reference<css::awt::XWindow> window_;
};

Reference<css::ui::XToolPanel> text_panel(const PanelSite& site, std::string_view text) {
    css::awt::WindowDescriptor wanted;
    wanted.Type = css::awt::WindowClass_SIMPLE;
    wanted.WindowServiceName = rtl::OUString("fixedtext");
    wanted.Parent.set(site.parent, css::uno::UNO_QUERY_THROW);
    wanted.Bounds = {0, 0, 200, 30};
    wanted.WindowAttributes = css::awt::WindowAttribute::SHOW;
    const auto peer = css::awt::Toolkit::create(site.context)->createWindow(wanted);
    Reference<css::awt::XFixedText>(peer, css::uno::UNO_QUERY_THROW)->setText(to_office(text));
    const Reference<css::awt::XWindow> window(peer, css::uno::UNO_QUERY_THROW);
    window->setVisible(true);
    return new TextPanel(window);
}

}  // namespace

Reference<css::ui::XToolPanel> make_insert_panel(const PanelSite& site) {
    return text_panel(site, "表样");
}
Reference<css::ui::XToolPanel> make_sums_panel(const PanelSite& site) {
    return text_panel(site, "合计");
}
Reference<css::ui::XToolPanel> make_check_panel(const PanelSite& site) {
    return text_panel(site, "检查");
}

}  // namespace jibiao::uno
