// Sees cells of one window being edited, in the cell or in the formula bar.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <atomic>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleEventListener.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <com/sun/star/awt/XRequestCallback.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <functional>
#include <optional>
#include <rtl/ref.hxx>
#include <vector>

#include "core/base/cell.h"
#include "hosts/uno/bridge/component.h"
#include "hosts/uno/typing/pulse.h"

namespace jibiao::uno {

/// A cell of the sheet in view and its text so far.
struct Edited {
    Cell at;
    rtl::OUString text;
    bool operator==(const Edited&) const = default;
};

/// Main thread only.
class EditWatch : public Implements<css::accessibility::XAccessibleEventListener,
                                    css::awt::XKeyHandler, css::view::XSelectionChangeListener,
                                    css::awt::XCallback> {
public:
    /// Empty when the edit has ended.
    using Told = std::function<void(const std::optional<Edited>&)>;

    /// `told` runs after each change of the text of a cell that is edited, and once after the edit.
    EditWatch(const css::uno::Reference<css::uno::XComponentContext>& context,
              css::uno::Reference<css::frame::XController> controller, Told told);

    void start();
    /// Whether edits are to be told at all; at first they are not. Cheap when nothing changes.
    void want(bool wanted);
    /// No calls after this. Ends by itself with the window.
    void stop();
    const css::uno::Reference<css::frame::XController>& controller() const { return controller_; }

    void SAL_CALL
    notifyEvent(const css::accessibility::AccessibleEventObject& event) override;
    sal_Bool SAL_CALL keyPressed(const css::awt::KeyEvent&) override;
    sal_Bool SAL_CALL keyReleased(const css::awt::KeyEvent&) override { return false; }
    void SAL_CALL selectionChanged(const css::lang::EventObject&) override;
    void SAL_CALL notify(const css::uno::Any&) override;
    void SAL_CALL disposing(const css::lang::EventObject& source) override;

private:
    using Node = css::uno::Reference<css::accessibility::XAccessible>;

    void attach();
    void detach();
    void begin(const Node& edit);
    void end();
    void look_soon();
    void look();

    css::uno::Reference<css::awt::XRequestCallback> callbacks_;
    css::uno::Reference<css::frame::XController> controller_;
    Told told_;
    bool wanted_ = false;
    std::vector<Node> panes_;  ///< the accessible documents that are listened to
    int pane_count_ = 0;       ///< of the window when they were looked for
    Node edit_;                ///< the text that is edited; null between edits
    std::optional<Edited> last_;
    std::atomic<bool> looking_ = false;  ///< a callback is on its way
    std::optional<Pulse> pulse_;
};

}  // namespace jibiao::uno
