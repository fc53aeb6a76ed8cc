// Showing the deck 绩表 in the window of a document.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/deck.h"

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XPanels.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include "hosts/uno/bridge/text.h"

namespace jibiao::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY;

void show_deck(const Reference<css::frame::XFrame>& frame, const char* panel) {
    const Reference<css::frame::XController2> controller(frame->getController(), UNO_QUERY);
    if (!controller.is()) return;
    const Reference<css::ui::XSidebarProvider> sidebar = controller->getSidebar();
    if (!sidebar.is()) return;
    sidebar->setVisible(true);
    sidebar->showDecks(true);
    const Reference<css::ui::XDecks> decks = sidebar->getDecks();
    const rtl::OUString name("JibiaoDeck");
    if (!decks.is() || !decks->hasByName(name)) return;
    const Reference<css::ui::XDeck> deck(decks->getByName(name), css::uno::UNO_QUERY_THROW);
    if (!deck->isActive()) deck->activate(true);  // it would close an open one
    if (!panel) return;
    const Reference<css::ui::XPanels> panels = deck->getPanels();
    const rtl::OUString panel_name = rtl::OUString::createFromAscii(panel);
    if (!panels.is() || !panels->hasByName(panel_name)) return;
    Reference<css::ui::XPanel>(panels->getByName(panel_name), css::uno::UNO_QUERY_THROW)
        ->expand(false);
}

}  // namespace jibiao::uno
