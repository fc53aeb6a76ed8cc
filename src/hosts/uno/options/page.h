// The page 绩表 of the office's options: Options.xdl filled with words and values, and read back.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "hosts/uno/bridge/component.h"

namespace jibiao::uno {

/// The office shows the page and calls: "external_event" with "initialize", "back" (reset) or "ok",
/// and the names of the buttons' events. A further setting is a control of Options.xdl, a line in
/// `fill` and one in `store`.
class OptionsPage : public Component<OptionsPage, css::awt::XContainerWindowEventHandler> {
public:
    static constexpr const char* implementation = "org.jibiao.comp.OptionsPage";
    static constexpr const char* service = "org.jibiao.OptionsPage";

    explicit OptionsPage(css::uno::Reference<css::uno::XComponentContext> context)
        : context_(std::move(context)) {}

    sal_Bool SAL_CALL callHandlerMethod(const css::uno::Reference<css::awt::XWindow>& window,
                                        const css::uno::Any& event,
                                        const rtl::OUString& method) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedMethodNames() override;

private:
    using Page = css::uno::Reference<css::awt::XControlContainer>;
    void fill(const Page& page) const;
    void store(const Page& page) const;
    void choose_folder(const Page& page) const;

    css::uno::Reference<css::uno::XComponentContext> context_;
};

}  // namespace jibiao::uno
