// Boxes that ask or tell something, in front of a document's window.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <optional>
#include <string>

namespace jibiao::uno {

/// The window the boxes belong to.
struct DialogSite {
    css::uno::Reference<css::uno::XComponentContext> context;
    css::uno::Reference<css::frame::XFrame> frame;
};

enum class Tone { information, warning };

void tell(const DialogSite& site, Tone tone, const std::string& title, const std::string& text);

/// True for yes. No is the button that Enter presses.
bool ask(const DialogSite& site, const std::string& title, const std::string& text);

/// Lets the user choose where to save; asks before an existing file is replaced. `folder` is a URL,
/// "" for the office's usual one. Returns a URL; empty when the user cancels.
std::optional<std::string> choose_file(const DialogSite& site, const std::string& title,
                                       const std::string& folder, const std::string& name,
                                       const std::string& ending);

/// The same for a file to open.
std::optional<std::string> choose_existing_file(const DialogSite& site, const std::string& title,
                                                const std::string& folder,
                                                const std::string& ending);

/// Lets the user choose a folder; a URL.
std::optional<std::string> choose_folder(const DialogSite& site, const std::string& title,
                                         const std::string& folder);

/// A heading over a text to scroll and copy, for lists that are too long for a box.
void show_list(const DialogSite& site, const std::string& title, const std::string& heading,
               const std::string& list, const std::string& close);

}  // namespace jibiao::uno
