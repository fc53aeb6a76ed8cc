// The commands org.jibiao:… as the office sees them: found by URL, run, greyed when they cannot.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "hosts/uno/bridge/component.h"
#include "hosts/uno/commands/commands.h"

namespace jibiao::uno {

struct CommandState {
    bool possible = false;
    std::string text;  ///< for places that show one
    bool operator==(const CommandState&) const = default;
};

/// The office makes one for every place that shows commands, and hands it the window's frame first.
/// Commands run, and states are told, on the main thread after the call has returned.
class CommandHandler
    : public Component<CommandHandler, css::frame::XDispatchProvider,
                       css::frame::XNotifyingDispatch, css::lang::XInitialization> {
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
    void SAL_CALL dispatchWithNotification(
        const css::util::URL& url, const css::uno::Sequence<css::beans::PropertyValue>&,
        const css::uno::Reference<css::frame::XDispatchResultListener>& listener) override;
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
        std::optional<CommandState> told;  ///< what it knows
    };

    std::optional<Workplace> workplace() const;
    bool run(const css::util::URL& url) const;
    void subscribe();
    void tell_states();
    std::vector<Listening> changes();

    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::frame::XFrame> frame_;
    std::mutex mutex_;  ///< listeners come and go on any thread
    std::vector<Listening> listening_;
    Subscription subscription_;
};

}  // namespace jibiao::uno
