// The commands org.jibiao:… as the office sees them: found by URL, run, greyed when they cannot.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <optional>
#include <vector>

#include "hosts/uno/bridge/component.h"
#include "hosts/uno/commands/commands.h"

namespace jibiao::uno {

/// The office makes one for every place that shows commands, and hands it the window's frame first.
class CommandHandler : public Component<CommandHandler, css::frame::XDispatchProvider,
                                        css::frame::XDispatch, css::lang::XInitialization> {
public:
    static constexpr const char* implementation = "org.jibiao.comp.CommandHandler";
    static constexpr const char* service = "org.jibiao.CommandHandler";

    explicit CommandHandler(css::uno::Reference<css::uno::XComponentContext> context);

    void SAL_CALL initialize(const css::uno::Sequence<css::uno::Any>& arguments) override;

    css::uno::Reference<css::frame::XDispatch> SAL_CALL queryDispatch(const css::util::URL& url,
                                                                      const rtl::OUString& target,
                                                                      sal_Int32 flags) override;
    css::uno::Sequence<css::uno::Reference<css::frame::XDispatch>> SAL_CALL
    queryDispatches(const css::uno::Sequence<css::frame::DispatchDescriptor>& wanted) override;

    void SAL_CALL dispatch(const css::util::URL& url,
                           const css::uno::Sequence<css::beans::PropertyValue>&) override;
    void SAL_CALL
    addStatusListener(const css::uno::Reference<css::frame::XStatusListener>& listener,
                      const css::util::URL& url) override;
    void SAL_CALL
    removeStatusListener(const css::uno::Reference<css::frame::XStatusListener>& listener,
                         const css::util::URL& url) override;

private:
    struct Listening {
        css::uno::Reference<css::frame::XStatusListener> listener;
        css::util::URL url;
        bool told = false;  ///< the state it knows
    };

    std::optional<Workplace> workplace() const;
    bool is_possible(const css::util::URL& url) const;
    void tell(Listening& listening);
    void tell_changes();

    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::frame::XFrame> frame_;
    std::vector<Listening> listening_;
    Subscription subscription_;
};

}  // namespace jibiao::uno
