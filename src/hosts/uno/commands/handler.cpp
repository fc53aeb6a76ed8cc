// The commands org.jibiao:… as the office sees them: found by URL, run, greyed when they cannot.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/handler.h"

#include <algorithm>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <cppuhelper/weakref.hxx>

#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/bridge/main_thread.h"

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
    Workplace place{{context_, frame_}, frame_->getController(), Documents::of(context_), {}, {}};
    place.document = place.documents->open(place.controller);
    if (!place.document.is() || !place.document->document().is()) return std::nullopt;
    return place;
}

Reference<css::frame::XDispatch> SAL_CALL CommandHandler::queryDispatch(const css::util::URL& url,
                                                                        const rtl::OUString&,
                                                                        sal_Int32) {
    return answering([&]() -> Reference<css::frame::XDispatch> {
        if (frame_.is() && find_command(from_office(url.Complete))) return this;
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

bool CommandHandler::run(const css::util::URL& url) const {
    const std::string wanted = from_office(url.Complete);
    const Command* command = find_command(wanted);
    auto place = workplace();
    if (!command || !place) return false;
    if (const auto sign = wanted.find('?'); sign != wanted.npos) {
        place->argument = wanted.substr(sign + 1);
    }
    place->document->catch_up();
    if (!command->possible(*place)) return false;
    command->run(*place);
    return true;
}

void SAL_CALL CommandHandler::dispatch(
    const css::util::URL& url, const css::uno::Sequence<css::beans::PropertyValue>& arguments) {
    dispatchWithNotification(url, arguments, nullptr);
}

void SAL_CALL CommandHandler::dispatchWithNotification(
    const css::util::URL& url, const css::uno::Sequence<css::beans::PropertyValue>&,
    const Reference<css::frame::XDispatchResultListener>& listener) {
    notified("command", [&] {
        const rtl::Reference<CommandHandler> self(this);
        on_main_thread(context_, "command", [self, url, listener] {
            namespace State = css::frame::DispatchResultState;
            css::frame::DispatchResultEvent result;
            result.Source = *self;
            result.State = State::FAILURE;
            notified("command", [&] {
                if (self->run(url)) result.State = State::SUCCESS;
            });
            if (listener.is()) listener->dispatchFinished(result);
        });
    });
}

void SAL_CALL CommandHandler::addStatusListener(
    const Reference<css::frame::XStatusListener>& listener, const css::util::URL& url) {
    notified("state of a command", [&] {
        {
            const std::lock_guard guard(mutex_);
            listening_.push_back({listener, url, std::nullopt});
        }
        const rtl::Reference<CommandHandler> self(this);
        on_main_thread(context_, "state of a command", [self] {
            self->subscribe();
            self->tell_states();
        });
    });
}

void SAL_CALL CommandHandler::removeStatusListener(
    const Reference<css::frame::XStatusListener>& listener, const css::util::URL& url) {
    notified("state of a command", [&] {
        const auto is_meant = [&](const Listening& known) {
            return known.listener == listener && known.url.Complete == url.Complete;
        };
        const std::lock_guard guard(mutex_);
        listening_.erase(std::remove_if(listening_.begin(), listening_.end(), is_meant),
                         listening_.end());
    });
}

/// The document may outlive this handler: it is given a weak reference.
void CommandHandler::subscribe() {
    const auto place = subscription_ ? std::nullopt : workplace();
    if (!place) return;
    const css::uno::WeakReference<css::frame::XDispatch> weak(this);
    subscription_ = place->document->subscribe([this, weak] {
        const Reference<css::frame::XDispatch> alive(weak);
        if (alive.is()) tell_states();
    });
}

std::vector<CommandHandler::Listening> CommandHandler::changes() {
    const auto place = workplace();
    std::vector<Listening> changed;
    const std::lock_guard guard(mutex_);
    for (Listening& listening : listening_) {
        const Command* command = find_command(from_office(listening.url.Complete));
        CommandState now;
        now.possible = command && place && command->possible(*place);
        if (now.possible && command->state) now.text = command->state(*place);
        if (listening.told == now) continue;
        listening.told = now;
        changed.push_back(listening);
    }
    return changed;
}

/// A listener may go away, or add another one, while it is told: so copies are told, without the
/// lock.
void CommandHandler::tell_states() {
    for (const Listening& change : changes()) {
        css::frame::FeatureStateEvent state;
        state.Source = *this;
        state.FeatureURL = change.url;
        state.IsEnabled = change.told->possible;
        const Command* command = find_command(from_office(change.url.Complete));
        if (command && command->state) state.State <<= to_office(change.told->text);
        notified("state of a command", [&] { change.listener->statusChanged(state); });
    }
}

}  // namespace jibiao::uno
