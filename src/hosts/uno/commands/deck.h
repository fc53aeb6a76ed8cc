// Showing the deck 绩表 in the window of a document.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace jibiao::uno {

/// Opens the sidebar with our deck and unfolds one panel of it ("JibiaoInsertPanel"; null: as they
/// are). Does nothing in a window without a sidebar.
void show_deck(const css::uno::Reference<css::frame::XFrame>& frame, const char* panel = nullptr);

}  // namespace jibiao::uno
