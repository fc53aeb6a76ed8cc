// What runs when a document gets a view: from then on it is checked.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/session/document_job.h"

#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/session/documents.h"
#include "hosts/uno/session/views.h"

namespace jibiao::uno {
namespace {

using css::uno::Any;
using NamedValues = css::uno::Sequence<css::beans::NamedValue>;

Any value_of(const NamedValues& values, const char* name) {
    for (const css::beans::NamedValue& value : values) {
        if (value.Name.equalsAscii(name)) return value.Value;
    }
    return {};
}

}  // namespace

Any SAL_CALL DocumentJob::execute(const NamedValues& arguments) {
    notified("job of a document", [&] {
        NamedValues environment;
        value_of(arguments, "Environment") >>= environment;
        const css::uno::Reference<css::sheet::XSpreadsheetDocument> document(
            value_of(environment, "Model"), css::uno::UNO_QUERY);
        if (!document.is()) return;
        const auto open = Documents::of(context_)->open(document);
        for (const auto& controller : controllers_of(document)) open->watch_view(controller);
    });
    return {};
}

}  // namespace jibiao::uno
