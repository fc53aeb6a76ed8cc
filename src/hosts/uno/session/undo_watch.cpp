// Whether the last thing that happened to a document was a step that could be undone.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/session/undo_watch.h"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <utility>

namespace jibiao::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

void UndoWatch::start(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    undo_ = Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)
                ->getUndoManager();
    undo_->addUndoManagerListener(this);
}

bool UndoWatch::take_step() {
    if (!std::exchange(step_, false) || !undo_.is()) return false;
    return undo_->isUndoPossible() && !undo_->isRedoPossible();
}

}  // namespace jibiao::uno
