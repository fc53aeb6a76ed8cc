// From a panel's resource name to the panel.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/panel_factory.h"

#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/UIElementType.hpp>

#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/bridge/property.h"
#include "hosts/uno/sidebar/panels.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;

/// What the office holds of a panel: its name and the panel itself. The office ends it, not the
/// panel.
class PanelElement : public Implements<css::ui::XUIElement, css::lang::XComponent> {
public:
    PanelElement(rtl::OUString url, Reference<css::frame::XFrame> frame,
                 Reference<css::ui::XToolPanel> panel)
        : url_(std::move(url)), frame_(std::move(frame)), panel_(std::move(panel)) {}

    Reference<css::frame::XFrame> SAL_CALL getFrame() override { return frame_; }
    rtl::OUString SAL_CALL getResourceURL() override { return url_; }
    sal_Int16 SAL_CALL getType() override { return css::ui::UIElementType::TOOLPANEL; }
    Reference<css::uno::XInterface> SAL_CALL getRealInterface() override { return panel_; }

    void SAL_CALL dispose() override {
        const Reference<css::lang::XComponent> panel(panel_, css::uno::UNO_QUERY);
        panel_.clear();
        if (panel.is()) panel->dispose();
    }
    void SAL_CALL addEventListener(const Reference<css::lang::XEventListener>& listener) override {
        const Reference<css::lang::XComponent> panel(panel_, css::uno::UNO_QUERY);
        if (panel.is()) panel->addEventListener(listener);
    }
    void SAL_CALL
    removeEventListener(const Reference<css::lang::XEventListener>& listener) override {
        const Reference<css::lang::XComponent> panel(panel_, css::uno::UNO_QUERY);
        if (panel.is()) panel->removeEventListener(listener);
    }

private:
    rtl::OUString url_;
    Reference<css::frame::XFrame> frame_;
    Reference<css::ui::XToolPanel> panel_;
};

struct PanelMaker {
    const char* url;
    Reference<css::ui::XToolPanel> (*make)(const PanelSite&);
};
constexpr PanelMaker makers[] = {
    {"private:resource/toolpanel/JibiaoPanelFactory/Insert", make_insert_panel},
    {"private:resource/toolpanel/JibiaoPanelFactory/Sums", make_sums_panel},
    {"private:resource/toolpanel/JibiaoPanelFactory/Check", make_check_panel},
};

}  // namespace

PanelFactory::PanelFactory(Reference<css::uno::XComponentContext> context)
    : context_(std::move(context)) {}

Reference<css::ui::XUIElement> SAL_CALL PanelFactory::createUIElement(
    const rtl::OUString& url, const css::uno::Sequence<css::beans::PropertyValue>& arguments) {
    return answering([&]() -> Reference<css::ui::XUIElement> {
        const auto frame = find_argument<Reference<css::frame::XFrame>>(arguments, "Frame");
        const auto parent = find_argument<Reference<css::awt::XWindow>>(arguments, "ParentWindow");
        const auto sidebar = find_argument<Reference<css::ui::XSidebar>>(arguments, "Sidebar");
        if (!frame || !parent) {
            throw css::lang::IllegalArgumentException(
                rtl::OUString("a panel needs Frame and ParentWindow"), *this, 1);
        }
        const PanelSite site{context_, *frame, *parent, sidebar.value_or(nullptr)};
        for (const PanelMaker& maker : makers) {
            if (url.equalsAscii(maker.url)) return new PanelElement(url, *frame, maker.make(site));
        }
        throw css::container::NoSuchElementException(url, *this);
    });
}

}  // namespace jibiao::uno
