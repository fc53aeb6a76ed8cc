// Everything written while it lives is one entry of the undo list, and is painted and calculated
// once. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/document/XActionLockable.hpp>
#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <string>

namespace jibiao::uno {

class UndoStep {
public:
    /// `title` is what the undo list shows.
    UndoStep(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
             const std::string& title);
    ~UndoStep();
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

private:
    css::uno::Reference<css::frame::XModel> model_;
    css::uno::Reference<css::document::XActionLockable> actions_;
    css::uno::Reference<css::document::XUndoManager> undo_;
};

}  // namespace jibiao::uno
