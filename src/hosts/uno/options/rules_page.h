// The page 绩表规则 of the office's options: Rules.xdl filled with all rules, each to be switched
// off or given another severity. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "core/form/settings.h"
#include "core/rules/rule.h"
#include "hosts/uno/bridge/component.h"
#include "messages/messages.h"

namespace jibiao::uno {

/// The office makes one for each showing of the page; what is chosen counts when OK is pressed.
class RulesPage : public Component<RulesPage, css::awt::XContainerWindowEventHandler> {
public:
    static constexpr const char* implementation = "org.jibiao.comp.RulesPage";
    static constexpr const char* service = "org.jibiao.RulesPage";

    explicit RulesPage(css::uno::Reference<css::uno::XComponentContext> context)
        : context_(std::move(context)) {}

    sal_Bool SAL_CALL callHandlerMethod(const css::uno::Reference<css::awt::XWindow>& window,
                                        const css::uno::Any& event,
                                        const rtl::OUString& method) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedMethodNames() override;

private:
    using Page = css::uno::Reference<css::awt::XControlContainer>;
    const Messages& messages() const;
    std::string label(const Rule& rule) const;
    void fill(const Page& page);
    void show_list(const Page& page);
    void show_picked(const Page& page);
    void set_level(const Page& page);
    void store() const;

    css::uno::Reference<css::uno::XComponentContext> context_;
    Settings chosen_;
    int picked_ = 0;
    bool filling_ = false;  ///< what happens is our own doing
};

}  // namespace jibiao::uno
