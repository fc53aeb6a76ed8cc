// The door of the library: one function per object of jibiao.components. The office's context
// enters here. SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/commands/cell_menu.h"
#include "hosts/uno/commands/handler.h"
#include "hosts/uno/commands/verdict.h"
#include "hosts/uno/marks/mark_function.h"
#include "hosts/uno/options/page.h"
#include "hosts/uno/options/rules_page.h"
#include "hosts/uno/service/checker.h"
#include "hosts/uno/session/document_job.h"
#include "hosts/uno/session/documents.h"
#include "hosts/uno/sidebar/panel_factory.h"

using css::uno::Any;
using css::uno::Sequence;
using css::uno::XComponentContext;
using css::uno::XInterface;
namespace host = jibiao::uno;

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* jibiao_panel_factory(XComponentContext* context,
                                                                 const Sequence<Any>&) {
    return host::answering([&] { return host::acquired(new host::PanelFactory(context)); });
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* jibiao_command_handler(XComponentContext* context,
                                                                   const Sequence<Any>&) {
    return host::answering([&] { return host::acquired(new host::CommandHandler(context)); });
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* jibiao_documents(XComponentContext* context,
                                                             const Sequence<Any>&) {
    const css::uno::Reference<XComponentContext> office(context);
    const host::Company company{
        [office](host::OpenDocument& document) { host::follow_saves(office, document); },
        [office](const auto& window) { host::extend_cell_menu(office, window); }};
    return host::answering([&] { return host::acquired(new host::Documents(context, company)); });
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* jibiao_document_job(XComponentContext* context,
                                                                const Sequence<Any>&) {
    return host::answering([&] { return host::acquired(new host::DocumentJob(context)); });
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* jibiao_marks(XComponentContext* context,
                                                          const Sequence<Any>&) {
    return host::answering([&] {
        return host::acquired(new host::MarkFunction(host::Documents::of(context)->marks()));
    });
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* jibiao_options_page(XComponentContext* context,
                                                                const Sequence<Any>&) {
    return host::answering([&] { return host::acquired(new host::OptionsPage(context)); });
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* jibiao_rules_page(XComponentContext* context,
                                                              const Sequence<Any>&) {
    return host::answering([&] { return host::acquired(new host::RulesPage(context)); });
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* jibiao_checker(XComponentContext* context,
                                                           const Sequence<Any>&) {
    return host::answering([&] { return host::acquired(new host::Checker(context)); });
}
