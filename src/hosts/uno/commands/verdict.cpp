// The bar above the sheet after a save.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/verdict.h"

#include <com/sun/star/beans/StringPair.hpp>
#include <com/sun/star/document/XDocumentEventBroadcaster.hpp>
#include <com/sun/star/frame/InfobarType.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <cppuhelper/weakref.hxx>

#include "core/session/places.h"
#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/bridge/main_thread.h"
#include "hosts/uno/session/documents.h"
#include "hosts/uno/session/views.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
namespace InfobarType = css::frame::InfobarType;

rtl::OUString bar_name() {
    return rtl::OUString("org.jibiao.verdict");
}

/// "“整体支出”还有 3 处错误……"; "" without errors.
std::string sentence(const std::map<std::string, int>& errors, const Messages& messages) {
    int all = 0;
    for (const auto& [sheet, count] : errors) all += count;
    if (errors.empty()) return {};
    const Args arguments{{"sheet", errors.begin()->first},
                         {"sheets", std::to_string(errors.size())},
                         {"count", std::to_string(all)}};
    return messages.ui(errors.size() == 1 ? "verdict.errors" : "verdict.errors-on-sheets",
                       arguments);
}

/// Held by the document it listens to.
class Verdict : public Implements<css::document::XDocumentEventListener> {
public:
    Verdict(Reference<css::uno::XComponentContext> context, OpenDocument& document)
        : context_(std::move(context)), document_(&document) {}

    void follow() {
        const css::uno::WeakReference<css::document::XDocumentEventListener> weak(this);
        subscription_ = document_->subscribe([weak] {
            const Reference<css::document::XDocumentEventListener> alive(weak);
            if (alive.is()) static_cast<Verdict*>(alive.get())->update();
        });
    }

    void SAL_CALL documentEventOccured(const css::document::DocumentEvent& event) override {
        const rtl::OUString& name = event.EventName;
        if (name != "OnSaveDone" && name != "OnSaveAsDone") return;
        notified("verdict", [&] {
            const rtl::Reference<Verdict> self(this);
            on_main_thread(context_, "verdict", [self] { self->judge(); });
        });
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {
        subscription_.reset();
        document_.clear();
    }

private:
    std::vector<Reference<css::frame::XInfobarProvider>> windows() const {
        std::vector<Reference<css::frame::XInfobarProvider>> found;
        if (!document_.is() || !document_->document().is()) return found;
        for (const auto& controller : controllers_of(document_->document())) {
            const Reference<css::frame::XInfobarProvider> window(controller, UNO_QUERY);
            if (window.is()) found.push_back(window);
        }
        return found;
    }

    const Messages& messages() const { return Documents::of(context_)->messages(); }

    /// After a save.
    void judge() {
        if (!document_.is() || !document_->document().is()) return;
        document_->catch_up();
        const std::string text = sentence(errors_by_sheet(document_->session()), messages());
        if (text.empty()) return take_away();
        if (closed_by_user()) return;
        for (const auto& window : windows()) {
            if (!window->hasInfobar(bar_name())) append(window, text);
        }
        shown_ = true;
        say(text, InfobarType::WARNING);
    }

    /// After a change: a bar that stands there tells the truth. It does not go away by itself, for
    /// that would move the sheet under the mouse.
    void update() {
        if (!shown_) return;
        const std::string text = sentence(errors_by_sheet(document_->session()), messages());
        if (text.empty() && closed_by_user()) shown_ = false;
        if (!text.empty()) say(text, InfobarType::WARNING);
        if (text.empty()) say(messages().ui("verdict.clean"), InfobarType::SUCCESS);
    }

    bool closed_by_user() const { return shown_ && windows_with_bar() == 0; }

    int windows_with_bar() const {
        int count = 0;
        for (const auto& window : windows()) count += window->hasInfobar(bar_name());
        return count;
    }

    void append(const Reference<css::frame::XInfobarProvider>& window, const std::string& text) {
        const css::beans::StringPair look(to_office(messages().ui("verdict.look")),
                                          rtl::OUString("org.jibiao:review"));
        window->appendInfobar(bar_name(), to_office(messages().ui("menu.title")), to_office(text),
                              InfobarType::WARNING,
                              css::uno::Sequence<css::beans::StringPair>(&look, 1), true);
        said_ = text;
    }

    void say(const std::string& text, sal_Int32 type) {
        if (text == said_) return;
        said_ = text;
        for (const auto& window : windows()) {
            if (!window->hasInfobar(bar_name())) continue;
            window->updateInfobar(bar_name(), to_office(messages().ui("menu.title")),
                                  to_office(text), type);
        }
    }

    void take_away() {
        for (const auto& window : windows()) {
            if (window->hasInfobar(bar_name())) window->removeInfobar(bar_name());
        }
        shown_ = false;
        said_.clear();
    }

    Reference<css::uno::XComponentContext> context_;
    rtl::Reference<OpenDocument> document_;
    Subscription subscription_;
    std::string said_;
    bool shown_ = false;  ///< a bar was put up, and not taken away by us
};

}  // namespace

void follow_saves(const Reference<css::uno::XComponentContext>& context, OpenDocument& document) {
    const rtl::Reference<Verdict> verdict(new Verdict(context, document));
    verdict->follow();
    Reference<css::document::XDocumentEventBroadcaster>(document.document(), UNO_QUERY_THROW)
        ->addDocumentEventListener(verdict.get());
}

}  // namespace jibiao::uno
