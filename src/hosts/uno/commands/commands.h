// What the commands org.jibiao:… do, and when they can.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <rtl/ref.hxx>
#include <string_view>

#include "hosts/uno/commands/dialogs.h"
#include "hosts/uno/session/documents.h"

namespace jibiao::uno {

/// A window with a spreadsheet, and what is known of it.
struct Workplace {
    DialogSite site;
    css::uno::Reference<css::frame::XController> controller;
    rtl::Reference<Documents> documents;
    rtl::Reference<OpenDocument> document;
    std::string argument;  ///< what stands behind "?" in the command's URL; "" without one

    const Messages& messages() const { return documents->messages(); }
    /// Of the sheet in view; "" where none is.
    std::string sheet_name() const;
    const std::vector<Judged>& forms() const;
    /// The selected cell.
    Place here() const;
};

struct Command {
    std::string_view url;
    bool (*possible)(const Workplace&);  ///< asked often: looks at the session only
    void (*run)(Workplace&);
    std::string (*state)(const Workplace&) = nullptr;  ///< a text to be shown, asked as often
};

/// `url` may have an argument behind "?". Null when it is none of ours.
const Command* find_command(std::string_view url);

}  // namespace jibiao::uno
