// Sees cells of one window being edited.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/typing/edit_watch.h"

#include <com/sun/star/accessibility/AccessibleEventId.hpp>
#include <com/sun/star/accessibility/XAccessibleEventBroadcaster.hpp>
#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XUserInputInterception.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <utility>

#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/session/panes.h"
#include "hosts/uno/session/views.h"
#include "hosts/uno/typing/edited_text.h"

namespace jibiao::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY;

namespace {

using Broadcaster = css::accessibility::XAccessibleEventBroadcaster;

/// For input methods, which commit text without a key; nobody types faster.
constexpr std::chrono::milliseconds pulse_period{60};

}  // namespace

EditWatch::EditWatch(const Reference<css::uno::XComponentContext>& context,
                     Reference<css::frame::XController> controller, Told told)
    : callbacks_(css::awt::AsyncCallback::create(context)),
      controller_(std::move(controller)),
      told_(std::move(told)) {}

void EditWatch::start() {
    const Reference<css::awt::XUserInputInterception> keys(controller_, UNO_QUERY);
    const Reference<css::view::XSelectionSupplier> selection(controller_, UNO_QUERY);
    if (keys.is()) keys->addKeyHandler(this);
    if (selection.is()) selection->addSelectionChangeListener(this);
    controller_->addEventListener(
        static_cast<css::accessibility::XAccessibleEventListener*>(this));
}

void EditWatch::want(bool wanted) {
    wanted_ = wanted;
    if (wanted) return attach();
    detach();
    pane_count_ = 0;
}

/// Listens to the panes of the window. While it has none, because it is not shown yet, the next key
/// or change of the selection tries again; so it does when the window was split.
void EditWatch::attach() {
    if (!wanted_ || !controller_.is()) return;
    const int count = pane_count(controller_);
    if (count == pane_count_ && !panes_.empty()) return;
    detach();
    pane_count_ = count;
    panes_ = accessible_documents(controller_);
    for (const Node& pane : panes_) {
        const Reference<Broadcaster> broadcaster(pane->getAccessibleContext(), UNO_QUERY);
        if (broadcaster.is()) broadcaster->addAccessibleEventListener(this);
        const Node edit = open_edit(pane);
        if (edit.is()) begin(edit);
    }
}

void EditWatch::detach() {
    end();
    for (const Node& pane : std::exchange(panes_, {})) {
        notified("end of a watch", [&] {
            const Reference<Broadcaster> broadcaster(pane->getAccessibleContext(), UNO_QUERY);
            if (broadcaster.is()) broadcaster->removeAccessibleEventListener(this);
        });
    }
}

void EditWatch::stop() {
    const rtl::Reference<EditWatch> self(this);
    told_ = nullptr;
    detach();
    const auto controller = std::exchange(controller_, nullptr);
    if (!controller.is()) return;
    notified("end of a watch", [&] {
        const Reference<css::awt::XUserInputInterception> keys(controller, UNO_QUERY);
        const Reference<css::view::XSelectionSupplier> selection(controller, UNO_QUERY);
        if (keys.is()) keys->removeKeyHandler(this);
        if (selection.is()) selection->removeSelectionChangeListener(this);
        controller->removeEventListener(
            static_cast<css::accessibility::XAccessibleEventListener*>(this));
    });
}

void SAL_CALL EditWatch::notifyEvent(const css::accessibility::AccessibleEventObject& event) {
    if (event.EventId != css::accessibility::AccessibleEventId::CHILD) return;
    notified("edit of a cell", [&] {
        Node came, went;
        event.NewValue >>= came;
        event.OldValue >>= went;
        if (came.is() && is_text_frame(came)) begin(came);
        if (went.is() && went == edit_) end();
    });
}

void EditWatch::begin(const Node& edit) {
    edit_ = edit;
    last_.reset();
    const rtl::Reference<EditWatch> self(this);
    pulse_.reset();
    pulse_.emplace(pulse_period, [this] { look_soon(); });
    look_soon();
}

/// Told at once: the cell has its text by the time the views ask.
void EditWatch::end() {
    if (!edit_.is()) return;
    pulse_.reset();
    edit_.clear();
    const bool was_told = last_.has_value();
    last_.reset();
    if (was_told && told_) look_soon();
}

sal_Bool SAL_CALL EditWatch::keyPressed(const css::awt::KeyEvent&) {
    notified("key", [&] {
        attach();
        if (edit_.is()) look_soon();
    });
    return false;
}

void SAL_CALL EditWatch::selectionChanged(const css::lang::EventObject&) {
    notified("selection", [&] {
        if (!edit_.is()) attach();
    });
}

/// May be called from any thread.
void EditWatch::look_soon() {
    if (looking_.exchange(true)) return;
    callbacks_->addCallback(this, css::uno::Any());
}

void SAL_CALL EditWatch::notify(const css::uno::Any&) {
    looking_ = false;
    notified("text of a cell", [&] { look(); });
}

void EditWatch::look() {
    const rtl::Reference<EditWatch> self(this);
    if (!told_) return;
    if (!edit_.is()) {
        const Told told = told_;
        return told(std::nullopt);
    }
    Edited now;
    now.text = text_of(edit_);
    now.at = cell_of(edit_).value_or(selected_cell(controller_));
    if (last_ == now) return;
    last_ = now;
    const Told told = told_;
    told(now);
}

void SAL_CALL EditWatch::disposing(const css::lang::EventObject& source) {
    notified("end of a window", [&] {
        const Reference<css::uno::XInterface> gone(source.Source, UNO_QUERY);
        if (gone == Reference<css::uno::XInterface>(controller_, UNO_QUERY)) return stop();
        if (edit_.is()) end();
        panes_.clear();
        pane_count_ = 0;
    });
}

}  // namespace jibiao::uno
