// A headless office of the tests' own: started on a pipe, driven from outside, ended with the
// tests. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>

namespace jibiao::test {

/// The context of the running office. Fails the test run when it does not start within a minute.
css::uno::Reference<css::uno::XComponentContext> office();

/// A document that closes with the test.
class Document {
public:
    /// An empty spreadsheet.
    Document();
    /// A workbook of tests/cases/workbooks, without its ".xlsx".
    explicit Document(const std::string& workbook);
    ~Document();
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& get() const { return document_; }
    /// Sheets count from 0.
    css::uno::Reference<css::sheet::XSpreadsheet> sheet(int number = 0) const;
    int sheet_count() const;

private:
    css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
};

}  // namespace jibiao::test
