// Hand-made controls of a panel: made from the toolkit's own models, placed by us, touched only
// when they change. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XFixedHyperlink.hpp>
#include <com/sun/star/awt/XFont.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hosts/uno/bridge/property.h"
#include "hosts/uno/sidebar/panel_factory.h"

namespace jibiao::uno {

/// Pixels inside a panel.
struct Box {
    int x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Box&) const = default;
};

/// One control with its model. A copy is another name for the same control.
class Control {
public:
    Control() = default;
    /// `text_property`: which property text() sets, "Label" or "Text".
    Control(css::uno::Reference<css::awt::XControl> control, const char* text_property);

    template <class T>
    void put(const char* name, const T& value) {
        uno::put(state_->control->getModel(), name, value);
    }
    /// The reference as another interface of the control; throws when it has none.
    template <class Interface>
    css::uno::Reference<Interface> as() const {
        return css::uno::Reference<Interface>(state_->control, css::uno::UNO_QUERY_THROW);
    }

    void text(std::string_view text);
    const std::string& text() const { return state_->text; }
    /// Colour 0xRRGGBB of the text.
    void colour(sal_Int32 colour);
    void background(sal_Int32 colour);
    void bold(bool on);
    void tip(std::string_view text);
    void enable(bool on);
    void place(const Box& box);
    void show(bool on);
    bool shown() const { return state_->shown; }
    void focus();

    /// What the control needs to show its text, wrapped into the width where it can wrap.
    int height_for(int width) const;
    int natural_width() const;
    int natural_height() const;

    /// As assistive technology tells it. List boxes and inputs have the text of the label before them,
    /// else that of their tip.
    std::string spoken_name() const;
    /// Where it was placed in its pane.
    const Box& box() const { return state_->box; }
    /// Where it is on the screen, for tests; empty while it is hidden.
    Box on_screen() const;

private:
    struct State {
        css::uno::Reference<css::awt::XControl> control;
        const char* text_property = nullptr;
        std::string text, tip;
        sal_Int32 colour = -1, background = -1;
        bool shown = true, enabled = true, bold = false;
        Box box;
        mutable std::map<int, int> heights;  ///< by width, for the text as it is
    };
    std::shared_ptr<State> state_;
};

/// Sets a flag while it lives: for what our own changes set off.
class Quiet {
public:
    explicit Quiet(bool& flag) : flag_(flag), before_(flag) { flag_ = true; }
    ~Quiet() { flag_ = before_; }
    Quiet(const Quiet&) = delete;
    Quiet& operator=(const Quiet&) = delete;

private:
    bool& flag_;
    bool before_;
};

/// Colours that fit the desktop's theme, light or dark.
struct Palette {
    sal_Int32 text = 0, back = 0, button_text = 0, field = 0, faint = 0, good = 0, bad = 0, warning = 0, bar = 0, track = 0;
};

/// The panel's own window and what lives in it.
class Pane {
public:
    explicit Pane(const PanelSite& site);

    Control label(const char* name, std::string_view text = {});
    Control button(const char* name, std::string_view text);
    /// Underlined text to click on.
    Control link(const char* name);
    Control edit(const char* name);
    /// Text of several lines to read and copy; scrolls when there is more than fits.
    Control reading(const char* name);
    Control drop_down(const char* name);
    /// A coloured rectangle.
    Control bar(const char* name);
    /// Any other control by its service name without "com.sun.star.awt.".
    Control add(const char* service, const char* name, const char* text_property,
                std::initializer_list<css::beans::NamedValue> properties);

    css::uno::Reference<css::uno::XInterface> make(const char* service) const;
    css::uno::Reference<css::awt::XWindow> window() const;
    /// The toolkit's window behind it, which dies with the window it stands in.
    css::uno::Reference<css::lang::XComponent> peer() const;
    css::uno::Reference<css::accessibility::XAccessible> accessible() const;
    css::uno::Reference<css::uno::XComponentContext> context() const { return context_; }

    Palette palette() const;
    int text_width(std::string_view text) const;
    int line_height() const { return line_; }
    /// The text, cut with "…" where it is wider.
    std::string fitted(std::string_view text, int width) const;

    /// A control by the names it was made with.
    struct Named {
        std::string name, service;
        Control control;
    };
    const std::vector<Named>& controls() const { return controls_; }
    /// The keyboard is in one of them.
    bool has_focus() const { return *focus_; }
    /// Its text is seen whole.
    bool has_room(const Named& one) const;

    /// Ends the window and its controls.
    void close();

private:
    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::awt::XControlContainer> container_;
    css::uno::Reference<css::awt::XFont> font_;
    std::shared_ptr<bool> focus_ = std::make_shared<bool>(false);  ///< shared with listeners
    std::vector<Named> controls_;
    int line_ = 18;
    sal_Int32 back_ = -1;  ///< colour of the panel
    /// Measuring is dear, and the same words come again with every change of a sheet.
    mutable std::unordered_map<std::string, int> widths_;
    mutable std::unordered_map<std::string, std::string> fitted_;  ///< by width and text
};

template <class T>
css::beans::NamedValue property(const char* name, const T& value) {
    return {rtl::OUString::createFromAscii(name), css::uno::Any(value)};
}

template <class T>
css::uno::Sequence<T> sequence(const std::vector<T>& items) {
    return css::uno::Sequence<T>(items.data(), static_cast<sal_Int32>(items.size()));
}

}  // namespace jibiao::uno
