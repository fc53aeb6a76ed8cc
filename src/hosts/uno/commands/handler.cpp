// The commands org.jibiao:… of menu, toolbar and shortcuts.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/handler.h"

#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/commands/deck.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;

using Action = void (*)(const Reference<css::frame::XFrame>&);
struct Command {
    const char* url;
    Action run;
};

const Command commands[] = {
    {"org.jibiao:insert",
     [](const Reference<css::frame::XFrame>& f) { show_deck(f, "JibiaoInsertPanel"); }},
    {"org.jibiao:check",
     [](const Reference<css::frame::XFrame>& f) { show_deck(f, "JibiaoCheckPanel"); }},
};

const Command* find_command(const css::util::URL& url) {
    for (const Command& command : commands) {
        if (url.Complete.equalsAscii(command.url)) return &command;
    }
    return nullptr;
}

}  // namespace

CommandHandler::CommandHandler(Reference<css::uno::XComponentContext> context)
    : context_(std::move(context)) {}

void SAL_CALL CommandHandler::initialize(const css::uno::Sequence<css::uno::Any>& arguments) {
    answering([&] {
        if (arguments.hasElements()) arguments[0] >>= frame_;
    });
}

Reference<css::frame::XDispatch> SAL_CALL CommandHandler::queryDispatch(const css::util::URL& url,
                                                                        const rtl::OUString&,
                                                                        sal_Int32) {
    return answering([&]() -> Reference<css::frame::XDispatch> {
        if (frame_.is() && find_command(url)) return this;
        return nullptr;
    });
}

css::uno::Sequence<Reference<css::frame::XDispatch>> SAL_CALL
CommandHandler::queryDispatches(const css::uno::Sequence<css::frame::DispatchDescriptor>& wanted) {
    return answering([&] {
        css::uno::Sequence<Reference<css::frame::XDispatch>> found(wanted.getLength());
        for (sal_Int32 i = 0; i < wanted.getLength(); ++i) {
            found.getArray()[i] =
                queryDispatch(wanted[i].FeatureURL, wanted[i].FrameName, wanted[i].SearchFlags);
        }
        return found;
    });
}

void SAL_CALL CommandHandler::dispatch(const css::util::URL& url,
                                       const css::uno::Sequence<css::beans::PropertyValue>&) {
    notified("command", [&] {
        if (const Command* command = find_command(url)) command->run(frame_);
    });
}

void SAL_CALL CommandHandler::addStatusListener(
    const Reference<css::frame::XStatusListener>& listener, const css::util::URL& url) {
    notified("command state", [&] {
        css::frame::FeatureStateEvent state;
        state.FeatureURL = url;
        state.IsEnabled = true;
        listener->statusChanged(state);
    });
}

void SAL_CALL CommandHandler::removeStatusListener(const Reference<css::frame::XStatusListener>&,
                                                   const css::util::URL&) {}

}  // namespace jibiao::uno
