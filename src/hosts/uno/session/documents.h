// The open spreadsheets, one OpenDocument each: the only thing of ours that lives as long as the
// office.
//
// It is a UNO singleton, not a C++ one: the office makes it on first use and lets it go at its end,
// and whoever has the component context reaches it. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <atomic>
#include <com/sun/star/lang/XEventListener.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/XChangesNotifier.hpp>
#include <map>
#include <memory>
#include <mutex>
#include <rtl/ref.hxx>
#include <vector>

#include "core/form/extend.h"
#include "hosts/uno/session/open_document.h"
#include "messages/messages.h"

namespace jibiao::uno {

class Documents : public Component<Documents, css::lang::XEventListener> {
public:
    static constexpr const char* implementation = "org.jibiao.comp.Documents";
    static constexpr const char* service = "org.jibiao.Documents";

    Documents(css::uno::Reference<css::uno::XComponentContext> context, Company company);

    /// The office's one. Throws DeploymentException when the extension is not installed whole.
    static rtl::Reference<Documents> of(
        const css::uno::Reference<css::uno::XComponentContext>& context);

    /// From the first call on the document is checked live, until it is closed. Null for null.
    rtl::Reference<OpenDocument> open(
        const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);
    /// The spreadsheet shown in a window; null for a window that shows something else.
    rtl::Reference<OpenDocument> open(
        const css::uno::Reference<css::frame::XController>& controller);

    /// Words in the language the user chose, else that of the office's interface.
    const Messages& messages() const { return *messages_; }
    /// The built-in templates and those of the user's folder.
    std::shared_ptr<const Library> library() const;
    /// What the marks in cells look up.
    std::shared_ptr<const MarkBook> marks() const { return marks_; }
    /// What of the user's folder could not be used. Main thread only.
    const std::vector<Error>& troubles() const { return loaded_->troubles; }
    /// What the user changed about rules; the library has it.
    Settings user_settings() const;
    /// Reads preferences and templates again, soon, and shows every document by them.
    void refresh();

    void SAL_CALL disposing(const css::lang::EventObject& source) override;

private:
    void load();
    void watch();

    css::uno::Reference<css::uno::XComponentContext> context_;
    Company company_;                     ///< of every document
    std::vector<Messages> all_messages_;  ///< never changed: references to one stay good
    std::atomic<const Messages*> messages_ = nullptr;
    mutable std::mutex mutex_;  ///< a macro's bridge may call from another thread
    std::shared_ptr<const Extended> loaded_;
    Settings user_settings_;
    std::once_flag watching_;
    std::atomic<bool> refreshing_ = false;
    std::atomic<bool> reads_typing_ = true, marking_ = true;  ///< the user's preferences
    css::uno::Reference<css::util::XChangesNotifier> preferences_;
    const std::shared_ptr<MarkBook> marks_ = std::make_shared<MarkBook>();
    std::map<css::uno::XInterface*, rtl::Reference<OpenDocument>> documents_;
};

}  // namespace jibiao::uno
