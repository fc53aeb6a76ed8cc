// Everything written while it lives is one entry of the undo list, and is painted and calculated
// once. SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sheet/undo_step.h"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

#include "hosts/uno/bridge/guard.h"

namespace jibiao::uno {

using css::uno::UNO_QUERY_THROW;

UndoStep::UndoStep(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                   const std::string& title)
    : model_(document, UNO_QUERY_THROW),
      actions_(document, UNO_QUERY_THROW),
      undo_(css::uno::Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)
                ->getUndoManager()) {
    undo_->enterUndoContext(to_office(title));
    actions_->addActionLock();
    model_->lockControllers();
}

UndoStep::~UndoStep() {
    notified("end of an undo step", [this] { model_->unlockControllers(); });
    notified("end of an undo step", [this] { actions_->removeActionLock(); });
    notified("end of an undo step", [this] { undo_->leaveUndoContext(); });
}

}  // namespace jibiao::uno
