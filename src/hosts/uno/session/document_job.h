// What runs when a document gets a view: from then on it is checked.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "hosts/uno/bridge/component.h"

namespace jibiao::uno {

/// The office runs it for documents of every kind; it minds spreadsheets only.
class DocumentJob : public Component<DocumentJob, css::task::XJob> {
public:
    static constexpr const char* implementation = "org.jibiao.comp.DocumentJob";
    static constexpr const char* service = "org.jibiao.DocumentJob";

    explicit DocumentJob(css::uno::Reference<css::uno::XComponentContext> context)
        : context_(std::move(context)) {}

    css::uno::Any SAL_CALL
    execute(const css::uno::Sequence<css::beans::NamedValue>& arguments) override;

private:
    css::uno::Reference<css::uno::XComponentContext> context_;
};

}  // namespace jibiao::uno
