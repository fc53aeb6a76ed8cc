// Work for the office's main thread.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/bridge/main_thread.h"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <utility>

#include "hosts/uno/bridge/component.h"
#include "hosts/uno/bridge/guard.h"

namespace jibiao::uno {
namespace {

class Errand : public Implements<css::awt::XCallback> {
public:
    Errand(const char* where, std::function<void()> work) : where_(where), work_(std::move(work)) {}

    void SAL_CALL notify(const css::uno::Any&) override {
        notified(where_, std::exchange(work_, nullptr));
    }

private:
    const char* where_;
    std::function<void()> work_;
};

}  // namespace

void on_main_thread(const css::uno::Reference<css::uno::XComponentContext>& context,
                    const char* where, std::function<void()> work) {
    css::awt::AsyncCallback::create(context)->addCallback(new Errand(where, std::move(work)),
                                                          css::uno::Any());
}

}  // namespace jibiao::uno
