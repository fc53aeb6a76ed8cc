// Whether the last thing that happened to a document was a step that could be undone.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/document/XUndoManagerListener.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "hosts/uno/bridge/component.h"

namespace jibiao::uno {

/// Main thread only.
class UndoWatch : public Implements<css::document::XUndoManagerListener> {
public:
    void start(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);

    /// True once after each step of the user's: now something may be added to it. After undo and redo
    /// nothing may, for it would cost the user what can still be redone.
    bool take_step();

    void SAL_CALL undoActionAdded(const css::document::UndoManagerEvent&) override { step_ = true; }
    void SAL_CALL actionUndone(const css::document::UndoManagerEvent&) override { step_ = false; }
    void SAL_CALL actionRedone(const css::document::UndoManagerEvent&) override { step_ = false; }
    void SAL_CALL allActionsCleared(const css::lang::EventObject&) override { step_ = false; }
    void SAL_CALL redoActionsCleared(const css::lang::EventObject&) override {}
    void SAL_CALL resetAll(const css::lang::EventObject&) override { step_ = false; }
    void SAL_CALL enteredContext(const css::document::UndoManagerEvent&) override {}
    void SAL_CALL enteredHiddenContext(const css::document::UndoManagerEvent&) override {}
    void SAL_CALL leftContext(const css::document::UndoManagerEvent&) override { step_ = true; }
    void SAL_CALL leftHiddenContext(const css::document::UndoManagerEvent&) override {}
    void SAL_CALL cancelledContext(const css::document::UndoManagerEvent&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override { undo_.clear(); }

private:
    css::uno::Reference<css::document::XUndoManager> undo_;
    bool step_ = false;
};

}  // namespace jibiao::uno
