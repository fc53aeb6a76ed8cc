// The open spreadsheets, one OpenDocument each.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/session/documents.h"

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/uno/DeploymentException.hpp>

#include "core/form/builtin.h"
#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/bridge/property.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// "zh-CN", as the office's configuration has it.
std::string interface_language(const Reference<css::uno::XComponentContext>& context) {
    css::beans::PropertyValue path =
        argument("nodepath", rtl::OUString("org.openoffice.Setup/L10N"));
    const css::uno::Any wanted(path);
    const Reference<css::container::XNameAccess> settings(
        css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
            rtl::OUString("com.sun.star.configuration.ConfigurationAccess"),
            css::uno::Sequence<css::uno::Any>(&wanted, 1)),
        UNO_QUERY_THROW);
    rtl::OUString language;
    settings->getByName(rtl::OUString("ooLocale")) >>= language;
    return from_office(language);
}

}  // namespace

Documents::Documents(Reference<css::uno::XComponentContext> context)
    : context_(std::move(context)),
      messages_(best_language(interface_language(context_))),
      library_(std::make_shared<const Library>(builtin_library())) {}

rtl::Reference<Documents> Documents::of(const Reference<css::uno::XComponentContext>& context) {
    Reference<css::uno::XInterface> found;
    context->getValueByName(rtl::OUString("/singletons/org.jibiao.theDocuments")) >>= found;
    auto* documents = dynamic_cast<Documents*>(found.get());
    if (!documents) throw css::uno::DeploymentException(rtl::OUString("org.jibiao.theDocuments"));
    return documents;
}

rtl::Reference<OpenDocument> Documents::open(
    const Reference<css::sheet::XSpreadsheetDocument>& document) {
    const Reference<css::uno::XInterface> identity(document, UNO_QUERY);
    if (!identity.is()) return nullptr;
    rtl::Reference<OpenDocument> made;
    {
        const std::lock_guard guard(mutex_);
        rtl::Reference<OpenDocument>& known = documents_[identity.get()];
        if (known.is()) return known;
        made = known = new OpenDocument(context_, document, library_);
    }
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
