// The three panels, one maker each.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "hosts/uno/sidebar/panel_factory.h"

namespace jibiao::uno {

/// The returned object is the panel's XToolPanel; it should also implement XSidebarPanel (height)
/// and XComponent (end of life).
css::uno::Reference<css::ui::XToolPanel> make_insert_panel(const PanelSite& site);
css::uno::Reference<css::ui::XToolPanel> make_sums_panel(const PanelSite& site);
css::uno::Reference<css::ui::XToolPanel> make_check_panel(const PanelSite& site);

}  // namespace jibiao::uno
