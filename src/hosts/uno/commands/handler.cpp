// The commands org.jibiao:… as the office sees them: found by URL, run, greyed when they cannot.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/handler.h"

#include <algorithm>

#include "hosts/uno/bridge/guard.h"

namespace jibiao::uno {

using css::uno::Reference;

CommandHandler::CommandHandler(Reference<css::uno::XComponentContext> context)
    : context_(std::move(context)) {}

void SAL_CALL CommandHandler::initialize(const css::uno::Sequence<css::uno::Any>& arguments) {
    answering([&] {
        if (arguments.hasElements()) arguments[0] >>= frame_;
    });
}

std::optional<Workplace> CommandHandler::workplace() const {
    if (!frame_.is()) return std::nullopt;
    Workplace place{{context_, frame_}, frame_->getController(), Documents::of(context_), {}};
    place.document = place.documents->open(place.controller);
    if (!place.document.is() || !place.document->document().is()) return std::nullopt;
    return place;
}

bool CommandHandler::is_possible(const css::util::URL& url) const {
    const auto place = workplace();
    return place && find_command(from_office(url.Complete))->possible(*place);
}

Reference<css::frame::XDispatch> SAL_CALL CommandHandler::queryDispatch(const css::util::URL& url,
                                                                        const rtl::OUString&,
                                                                        sal_Int32) {
    return answering([&]() -> Reference<css::frame::XDispatch> {
        if (find_command(from_office(url.Complete)) && workplace()) return this;
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
        const Command* command = find_command(from_office(url.Complete));
        auto place = workplace();
        if (command && place && command->possible(*place)) command->run(*place);
    });
}

void SAL_CALL CommandHandler::addStatusListener(
    const Reference<css::frame::XStatusListener>& listener, const css::util::URL& url) {
    notified("state of a command", [&] {
        if (!find_command(from_office(url.Complete))) return;
        listening_.push_back({listener, url, is_possible(url)});
        Listening added = listening_.back();
        tell(added);
        if (subscription_) return;
        if (const auto place = workplace()) {
            subscription_ = place->document->subscribe([this] { tell_changes(); });
        }
    });
}

void SAL_CALL CommandHandler::removeStatusListener(
    const Reference<css::frame::XStatusListener>& listener, const css::util::URL& url) {
    notified("state of a command", [&] {
        listening_.erase(std::remove_if(listening_.begin(), listening_.end(),
                                        [&](const Listening& known) {
                                            return known.listener == listener &&
                                                   known.url.Complete == url.Complete;
                                        }),
                         listening_.end());
        if (listening_.empty()) subscription_.reset();
    });
}

void CommandHandler::tell(Listening& listening) {
    css::frame::FeatureStateEvent state;
    state.Source = *this;
    state.FeatureURL = listening.url;
    state.IsEnabled = listening.told;
    listening.listener->statusChanged(state);
}

/// A listener may go away, and with the last one this handler, while it is told: so copies are
/// told.
void CommandHandler::tell_changes() {
    const rtl::Reference<CommandHandler> alive(this);
    std::vector<Listening> changed;
    for (Listening& listening : listening_) {
        const bool possible = is_possible(listening.url);
        if (possible == listening.told) continue;
        listening.told = possible;
        changed.push_back(listening);
    }
    for (Listening& listening : changed) {
        notified("state of a command", [&] { tell(listening); });
    }
}

}  // namespace jibiao::uno
