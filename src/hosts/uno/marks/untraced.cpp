// One write into a document that leaves no trace.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/marks/untraced.h"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

#include "hosts/uno/bridge/guard.h"

namespace jibiao::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

Untraced::Untraced(const Reference<css::sheet::XSpreadsheetDocument>& document)
    : modifiable_(document, UNO_QUERY_THROW),
      undo_(Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)
                ->getUndoManager()) {
    modifies_ = modifiable_->isSetModifiedEnabled();
    if (modifies_) modifiable_->disableSetModified();
    undo_->lock();
}

/// Unlocks also what the write has unlocked already: with it the office records again, but its count of
/// locks stays, and a lock on top of another does nothing.
Untraced::~Untraced() {
    notified("end of an untraced write", [this] { undo_->unlock(); });
    notified("end of an untraced write", [this] {
        if (modifies_) modifiable_->enableSetModified();
    });
}

}  // namespace jibiao::uno
