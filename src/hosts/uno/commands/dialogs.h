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

}  // namespace jibiao::uno
