// What the three panels have in common: the object the office holds, and the flow of controls from
// top to bottom. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/ui/LayoutSize.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <initializer_list>
#include <memory>
#include <utility>

#include "hosts/uno/sidebar/controls.h"
#include "hosts/uno/sidebar/document_view.h"
#include "hosts/uno/sidebar/help_key.h"

namespace jibiao::uno {

/// Puts controls below each other, or only measures them.
class Flow {
public:
    Flow(int width, bool place) : width_(width), place_(place) {}

    int width() const { return width_ - margin - right_margin; }
    int used() const { return y_ + margin; }
    void space(int pixels) { y_ += pixels; }
    /// At the height its text needs.
    void put(Control& control) { put(control, control.height_for(width())); }
    void put(Control& control, int height) {
        put(control, {margin, y_, width(), height});
        y_ += height + gap;
    }
    /// Side by side; each control gets its share of the width.
    void row(int height, std::initializer_list<std::pair<Control*, int>> cells);
    /// At a box of its own, without moving on.
    void put(Control& control, const Box& box);
    int y() const { return y_; }
    bool placing() const { return place_; }

    static constexpr int margin = 5, gap = 3;
    static constexpr int right_margin = 8;  ///< some desktops lay a scroll bar over the edge

private:
    int width_;
    bool place_;
    int y_ = margin;
};

/// The inside of one panel. Its window is pane().window(); the office sizes it, then place() runs.
class Content {
public:
    explicit Content(const PanelSite& site);
    virtual ~Content();

    /// Shows what the document's session says now. Cheap when nothing changed.
    virtual void refresh() = 0;
    /// Heights for a width, see css::ui::LayoutSize.
    virtual css::ui::LayoutSize heights(int width) = 0;
    virtual void place(int width, int height) = 0;
    /// What is shown, for tests.
    virtual Json shown() const = 0;
    /// The rule whose page of help F1 opens; "" for the first page.
    virtual std::string helps_with() const { return {}; }

    Pane& pane() { return pane_; }
    const Pane& pane() const { return pane_; }
    DocumentView& document() { return *document_; }
    /// Asks the deck for another height when heights() gives another answer than last time,
    /// else places the controls again.
    void changed();
    void resized(int width, int height);
    int width() const { return width_; }
    void close();
    /// F1 in the panel opens our help from now on; `self` is this content.
    void take_help_key(const std::shared_ptr<Content>& self);

private:
    Pane pane_;
    std::shared_ptr<DocumentView> document_;
    css::uno::Reference<css::ui::XSidebar> sidebar_;
    std::unique_ptr<HelpKey> help_key_;
    css::ui::LayoutSize asked_;
    int width_ = 0, height_ = 0;
};

/// Places of controls on the screen by name: [x, y, width, height]. Hidden ones are left out.
Json places(std::initializer_list<std::pair<const char*, const Control*>> controls);

/// The office's object around a content; `name` is the panel's in descriptions.
css::uno::Reference<css::ui::XToolPanel> make_panel(std::shared_ptr<Content> content,
                                                    const char* name);

}  // namespace jibiao::uno
