// A user's hands on a document: the commands behind menus, keys and clipboard.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchHelper.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>
#include <vector>

#include "hosts/uno/bridge/property.h"

namespace jibiao::test {

/// Whether the cell has a conditional format of the marks.
bool asks_for_mark(const css::uno::Reference<css::table::XCell>& cell);

class Hands {
public:
    /// `context`: that of the office the document is open in.
    Hands(const css::uno::Reference<css::uno::XComponentContext>& context,
          css::uno::Reference<css::sheet::XSpreadsheetDocument> document);

    /// The sheet in view.
    css::uno::Reference<css::sheet::XSpreadsheet> sheet() const;
    std::string sheet_name() const;
    /// "B3:D5" of the sheet in view.
    void select(const std::string& range) const;
    /// A sheet by its number, from 0.
    void show(int sheet) const;
    /// ".uno:Paste".
    void run(const char* command, std::vector<css::beans::PropertyValue> arguments = {}) const;
    /// As if typed and entered.
    void enter(const std::string& cell, const std::string& text) const;
    /// What another program put into the clipboard: a text, a table of a word processor, a page of a
    /// browser.
    void offer_text(const std::string& text) const;
    void offer_page(const std::string& html) const;
    void offer_table(const std::vector<std::vector<std::string>>& rows) const;

    std::vector<std::string> undo_titles() const;
    std::vector<std::string> redo_titles() const;
    bool modified() const;

    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document() const {
        return document_;
    }

private:
    void offer(const char* kind, std::string bytes) const;

    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
    css::uno::Reference<css::frame::XController> controller_;
    css::uno::Reference<css::frame::XDispatchHelper> dispatcher_;
    css::uno::Reference<css::document::XUndoManager> undo_;
};

}  // namespace jibiao::test
