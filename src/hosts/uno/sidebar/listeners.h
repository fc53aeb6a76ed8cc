// Listeners that hand the office's events to plain functions.
//
// The office may keep a listener longer than we live, and may destroy us during an event. So a
// listener holds no object of ours, only a function; hold() makes one that does nothing once its
// owner is gone and keeps the owner alive while it runs. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XFixedHyperlink.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XKeyListener.hpp>
#include <com/sun/star/awt/XMouseListener.hpp>
#include <com/sun/star/awt/XMouseMotionListener.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <functional>
#include <memory>
#include <utility>

#include "hosts/uno/bridge/component.h"
#include "hosts/uno/bridge/guard.h"

namespace jibiao::uno {

/// `work(owner, event…)` while the owner lives, nothing afterwards.
template <class Owner, class Work>
auto hold(const std::shared_ptr<Owner>& owner, Work work) {
    return [weak = std::weak_ptr<Owner>(owner), work = std::move(work)](const auto&... event) {
        if (const std::shared_ptr<Owner> alive = weak.lock()) work(*alive, event...);
    };
}

class ActionListener : public Implements<css::awt::XActionListener> {
public:
    explicit ActionListener(std::function<void()> work) : work_(std::move(work)) {}
    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override {
        notified("button", work_);
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    std::function<void()> work_;
};

class ItemListener : public Implements<css::awt::XItemListener> {
public:
    explicit ItemListener(std::function<void()> work) : work_(std::move(work)) {}
    void SAL_CALL itemStateChanged(const css::awt::ItemEvent&) override {
        notified("choice", work_);
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    std::function<void()> work_;
};

class TextListener : public Implements<css::awt::XTextListener> {
public:
    explicit TextListener(std::function<void()> work) : work_(std::move(work)) {}
    void SAL_CALL textChanged(const css::awt::TextEvent&) override { notified("text", work_); }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    std::function<void()> work_;
};

class KeyListener : public Implements<css::awt::XKeyListener> {
public:
    /// `work(key)` with a constant of css::awt::Key.
    explicit KeyListener(std::function<void(sal_Int16)> work) : work_(std::move(work)) {}
    void SAL_CALL keyPressed(const css::awt::KeyEvent& event) override {
        notified("key", [&] { work_(event.KeyCode); });
    }
    void SAL_CALL keyReleased(const css::awt::KeyEvent&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    std::function<void(sal_Int16)> work_;
};

class FocusListener : public Implements<css::awt::XFocusListener> {
public:
    /// `work(gained)`.
    explicit FocusListener(std::function<void(bool)> work) : work_(std::move(work)) {}
    void SAL_CALL focusGained(const css::awt::FocusEvent&) override { tell(true); }
    void SAL_CALL focusLost(const css::awt::FocusEvent&) override { tell(false); }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    void tell(bool gained) {
        notified("focus", [&] { work_(gained); });
    }
    std::function<void(bool)> work_;
};

class MouseListener : public Implements<css::awt::XMouseListener> {
public:
    /// `work(event)` when a button goes down.
    explicit MouseListener(std::function<void(const css::awt::MouseEvent&)> work)
        : work_(std::move(work)) {}
    void SAL_CALL mousePressed(const css::awt::MouseEvent& event) override {
        notified("mouse", [&] { work_(event); });
    }
    void SAL_CALL mouseReleased(const css::awt::MouseEvent&) override {}
    void SAL_CALL mouseEntered(const css::awt::MouseEvent&) override {}
    void SAL_CALL mouseExited(const css::awt::MouseEvent&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    std::function<void(const css::awt::MouseEvent&)> work_;
};

/// Where the pointer is over a control: `work(x, y)`, and `work(-1, -1)` when it leaves.
class PointerListener
    : public Implements<css::awt::XMouseListener, css::awt::XMouseMotionListener> {
public:
    explicit PointerListener(std::function<void(int, int)> work) : work_(std::move(work)) {}
    void SAL_CALL mouseMoved(const css::awt::MouseEvent& event) override { at(event.X, event.Y); }
    void SAL_CALL mouseDragged(const css::awt::MouseEvent& event) override { at(event.X, event.Y); }
    void SAL_CALL mousePressed(const css::awt::MouseEvent&) override {}
    void SAL_CALL mouseReleased(const css::awt::MouseEvent&) override {}
    void SAL_CALL mouseEntered(const css::awt::MouseEvent& event) override { at(event.X, event.Y); }
    void SAL_CALL mouseExited(const css::awt::MouseEvent&) override { at(-1, -1); }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    void at(int x, int y) {
        notified("mouse", [&] { work_(x, y); });
    }
    std::function<void(int, int)> work_;
};

class SelectionListener : public Implements<css::view::XSelectionChangeListener> {
public:
    explicit SelectionListener(std::function<void()> work) : work_(std::move(work)) {}
    void SAL_CALL selectionChanged(const css::lang::EventObject&) override {
        notified("tree", work_);
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    std::function<void()> work_;
};

/// The toolkit's link does not notice the mouse when its text was set after it was made (7.4), so
/// the listener for actions only keeps it from opening an address; mouse and keys are read
/// directly.
template <class Link>
void listen_to_link(Link& link, std::function<void()> work) {
    link.template as<css::awt::XFixedHyperlink>()->addActionListener(new ActionListener([] {}));
    const auto window = link.template as<css::awt::XWindow>();
    window->addMouseListener(new MouseListener([work](const css::awt::MouseEvent&) { work(); }));
    window->addKeyListener(new KeyListener([work](sal_Int16 key) {
        if (key == css::awt::Key::RETURN || key == css::awt::Key::SPACE) work();
    }));
}

}  // namespace jibiao::uno
