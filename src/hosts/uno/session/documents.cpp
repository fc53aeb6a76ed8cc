// The open spreadsheets, one OpenDocument each.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/session/documents.h"

#include <algorithm>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/uno/DeploymentException.hpp>
#include <cppuhelper/weakref.hxx>

#include "core/form/user_settings.h"
#include "hosts/files/read_templates.h"
#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/bridge/main_thread.h"
#include "hosts/uno/options/keepsake.h"
#include "hosts/uno/options/preferences.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

std::vector<Messages> every_language() {
    std::vector<Messages> all;
    for (const std::string_view language : languages()) all.emplace_back(language);
    return all;
}

const Messages* speaking(const std::vector<Messages>& all, const std::string& language) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Messages& messages) {
        return messages.language() == language;
    });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

Documents::Documents(Reference<css::uno::XComponentContext> context, Company company)
    : context_(std::move(context)), company_(std::move(company)), all_messages_(every_language()) {
    restore_preferences(context_);
    load();
}

void Documents::refresh() {
    if (refreshing_.exchange(true)) return;
    const rtl::Reference<Documents> self(this);
    on_main_thread(context_, "preferences", [self] {
        self->refreshing_ = false;
        self->load();
    });
}

void Documents::load() {
    keep_preferences(context_);
    const Preferences preferences = read_preferences(context_);
    const Messages* chosen = speaking(all_messages_, preferences.language);
    const std::string usual = best_language(office_language(context_));
    messages_ = chosen ? chosen : speaking(all_messages_, usual);
    auto loaded = std::make_shared<Extended>(library_with(path_of(preferences.template_folder)));
    loaded->library = with_settings(std::move(loaded->library), preferences.rules);
    std::vector<rtl::Reference<OpenDocument>> open;
    {
        const std::lock_guard guard(mutex_);
        loaded_ = std::move(loaded);
        user_settings_ = preferences.rules;
        for (const auto& [identity, document] : documents_) open.push_back(document);
    }
    reads_typing_ = preferences.live;
    marking_ = preferences.marks;
    for (const auto& document : open) {
        document->use(library());
        document->prefer(preferences.live, preferences.marks);
    }
}

std::shared_ptr<const Library> Documents::library() const {
    const std::lock_guard guard(mutex_);
    return {loaded_, &loaded_->library};
}

Settings Documents::user_settings() const {
    const std::lock_guard guard(mutex_);
    return user_settings_;
}

/// The configuration may outlive us: it is given a weak reference.
void Documents::watch() {
    const css::uno::WeakReference<css::lang::XEventListener> weak(this);
    preferences_ = watch_preferences(context_, [weak] {
        const Reference<css::lang::XEventListener> alive(weak);
        if (alive.is()) static_cast<Documents*>(alive.get())->refresh();
    });
}

rtl::Reference<Documents> Documents::of(const Reference<css::uno::XComponentContext>& context) {
    Reference<css::uno::XInterface> found;
    context->getValueByName(rtl::OUString("/singletons/org.jibiao.theDocuments")) >>= found;
    auto* documents = dynamic_cast<Documents*>(found.get());
    if (!documents) throw css::uno::DeploymentException(rtl::OUString("org.jibiao.theDocuments"));
    std::call_once(documents->watching_, [documents] { documents->watch(); });
    return documents;
}

rtl::Reference<OpenDocument> Documents::open(
    const Reference<css::sheet::XSpreadsheetDocument>& document) {
    const Reference<css::uno::XInterface> identity(document, UNO_QUERY);
    if (!identity.is()) return nullptr;
    const auto library = this->library();
    rtl::Reference<OpenDocument> made;
    {
        const std::lock_guard guard(mutex_);
        rtl::Reference<OpenDocument>& known = documents_[identity.get()];
        if (known.is()) return known;
        made = known = new OpenDocument(context_, document, library, marks_, company_);
    }
    made->prefer(reads_typing_, marking_);
    made->start();
    Reference<css::lang::XComponent>(document, UNO_QUERY_THROW)->addEventListener(this);
    return made;
}

rtl::Reference<OpenDocument> Documents::open(const Reference<css::frame::XController>& controller) {
    if (!controller.is()) return nullptr;
    const auto document =
        open(Reference<css::sheet::XSpreadsheetDocument>(controller->getModel(), UNO_QUERY));
    if (document.is()) document->watch_view(controller);
    return document;
}

void SAL_CALL Documents::disposing(const css::lang::EventObject& source) {
    notified("end of a document", [&] {
        const Reference<css::uno::XInterface> identity(source.Source, UNO_QUERY);
        const std::lock_guard guard(mutex_);
        documents_.erase(identity.get());
    });
}

}  // namespace jibiao::uno
