// F1 while the keyboard is in one of our panels.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <functional>
#include <memory>

#include "hosts/uno/sidebar/controls.h"

namespace jibiao::uno {

/// Runs `work` instead of the office's own help, which knows nothing of us, while this lives.
class HelpKey {
public:
    /// `in_panel` tells whether the keyboard is in the panel.
    HelpKey(const Pane& pane, std::function<bool()> in_panel, std::function<void()> work);
    ~HelpKey();
    HelpKey(const HelpKey&) = delete;
    HelpKey& operator=(const HelpKey&) = delete;

private:
    css::uno::Reference<css::awt::XExtendedToolkit> toolkit_;
    css::uno::Reference<css::awt::XKeyHandler> handler_;
};

}  // namespace jibiao::uno
