// One headless LibreOffice for all files of a call: opens, reads and saves documents over a pipe.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>
#include <vector>

#include "core/form/decisions.h"
#include "core/form/sheet.h"
#include "core/layout/layout.h"
#include "hosts/cli/office_process.h"
#include "hosts/uno/sheet/publish.h"

namespace jibiao::cli {

struct OpenedFile {
    std::vector<Sheet> sheets;
    Decisions decisions;           ///< of the user, kept in the file
    std::optional<Error> trouble;  ///< why they could not be read
};

/// Starts the office when it is first needed, and again after it ended by itself (a document that
/// crashes it costs that document only).
class Office {
public:
    explicit Office(OfficeProcess& process) : process_(process) {}
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;
    ~Office() { end(); }

    /// Every sheet of a workbook, and what was decided about it. The file is opened read-only, hidden, without macros and without
    /// updating links. Errors: "file.…" (what is wrong with it), "office.…".
    Result<OpenedFile> read(const std::string& file);
    /// The bytes of a new workbook with a sheet for each layout; the ending of `name` says of which
    /// kind. Errors: "output.format", "office.…".
    Result<std::string> make(const std::vector<Layout>& layouts, const std::string& name);

    struct Published {
        std::string bytes;
        std::vector<uno::Removed> removed;
    };
    /// A copy of the workbook without personal data; the ending of `name` says of which kind. Errors:
    /// those of read() and of make().
    Result<Published> publish(const std::string& file, const std::string& name,
                              const Vocabulary& vocabulary);

private:
    Result<bool> connect();
    void end();

    OfficeProcess& process_;
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    com::sun::star::uno::Reference<com::sun::star::frame::XDesktop2> desktop_;
};

}  // namespace jibiao::cli
