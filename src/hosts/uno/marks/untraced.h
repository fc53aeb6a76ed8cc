// One write into a document that leaves undo, redo and the modified flag as they are.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/util/XModifiable2.hpp>

namespace jibiao::uno {

/// Holds for one write only: Calc drops the lock with the first one, and a second would be recorded.
class Untraced {
public:
    explicit Untraced(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);
    ~Untraced();
    Untraced(const Untraced&) = delete;
    Untraced& operator=(const Untraced&) = delete;

private:
    css::uno::Reference<css::util::XModifiable2> modifiable_;
    css::uno::Reference<css::document::XUndoManager> undo_;
    bool modifies_ = true;  ///< whether changes counted before
};

}  // namespace jibiao::uno
