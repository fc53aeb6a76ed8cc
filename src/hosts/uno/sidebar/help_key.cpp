// The toolkit asks its key handlers before any window gets the key. Its interface is marked as
// deprecated, but nothing else lets a panel take a key.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/help_key.h"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/Toolkit.hpp>

#include "hosts/uno/bridge/component.h"
#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/bridge/main_thread.h"

namespace jibiao::uno {
namespace {

class Handler : public Implements<css::awt::XKeyHandler> {
public:
    Handler(css::uno::Reference<css::uno::XComponentContext> context,
            std::function<bool()> in_panel, std::function<void()> work)
        : context_(std::move(context)), in_panel_(std::move(in_panel)), work_(std::move(work)) {}

    sal_Bool SAL_CALL keyPressed(const css::awt::KeyEvent& event) override {
        bool ours = false;
        notified("key of help", [&] {
            ours = event.KeyCode == css::awt::Key::F1 && event.Modifiers == 0 && in_panel_();
            if (ours) on_main_thread(context_, "key of help", work_);
        });
        return ours;
    }
    sal_Bool SAL_CALL keyReleased(const css::awt::KeyEvent&) override { return false; }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    css::uno::Reference<css::uno::XComponentContext> context_;
    std::function<bool()> in_panel_;
    std::function<void()> work_;
};

}  // namespace

#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

HelpKey::HelpKey(const Pane& pane, std::function<bool()> in_panel, std::function<void()> work)
    : toolkit_(css::awt::Toolkit::create(pane.context()), css::uno::UNO_QUERY),
      handler_(new Handler(pane.context(), std::move(in_panel), std::move(work))) {
    if (toolkit_.is()) toolkit_->addKeyHandler(handler_);
}

HelpKey::~HelpKey() {
    if (toolkit_.is()) toolkit_->removeKeyHandler(handler_);
}

}  // namespace jibiao::uno
