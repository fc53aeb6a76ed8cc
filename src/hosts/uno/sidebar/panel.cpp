// The object the office holds of a panel: window, heights, end of life.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/panel.h"

#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <nlohmann/json.hpp>
#include <rtl/ref.hxx>
#include <vector>

#include "hosts/uno/sidebar/listeners.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;

class Panel : public Implements<css::ui::XToolPanel, css::ui::XSidebarPanel, css::lang::XComponent,
                                css::awt::XWindowListener> {
public:
    explicit Panel(std::shared_ptr<Content> content) : content_(std::move(content)) {}

    Reference<css::awt::XWindow> SAL_CALL getWindow() override {
        return content_ ? content_->pane().window() : Reference<css::awt::XWindow>();
    }
    Reference<css::accessibility::XAccessible> SAL_CALL
    createAccessible(const Reference<css::accessibility::XAccessible>&) override {
        return content_ ? content_->pane().accessible()
                        : Reference<css::accessibility::XAccessible>();
    }

    css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 width) override {
        const std::shared_ptr<Content> content = content_;
        return answering(
            [&] { return content ? content->heights(width) : css::ui::LayoutSize(0, 0, 0); });
    }
    sal_Int32 SAL_CALL getMinimalWidth() override { return 250; }

    void SAL_CALL windowResized(const css::awt::WindowEvent& event) override {
        const std::shared_ptr<Content> content = content_;
        if (content) notified("panel", [&] { content->resized(event.Width, event.Height); });
    }
    void SAL_CALL windowMoved(const css::awt::WindowEvent&) override {}
    void SAL_CALL windowShown(const css::lang::EventObject&) override {}
    void SAL_CALL windowHidden(const css::lang::EventObject&) override {}

    void SAL_CALL dispose() override {
        const Reference<css::uno::XInterface> self(static_cast<css::ui::XToolPanel*>(this));
        if (const std::shared_ptr<Content> content = std::exchange(content_, nullptr)) {
            notified("panel", [&] { content->close(); });
        }
        const auto listeners = std::exchange(listeners_, {});
        for (const Reference<css::lang::XEventListener>& listener : listeners) {
            notified("panel", [&] { listener->disposing(css::lang::EventObject(self)); });
        }
    }
    void SAL_CALL addEventListener(const Reference<css::lang::XEventListener>& listener) override {
        listeners_.push_back(listener);
    }
    void SAL_CALL
    removeEventListener(const Reference<css::lang::XEventListener>& listener) override {
        std::erase(listeners_, listener);
    }
    /// The window died before us.
    void SAL_CALL disposing(const css::lang::EventObject&) override { dispose(); }

private:
    std::shared_ptr<Content> content_;
    std::vector<Reference<css::lang::XEventListener>> listeners_;
};

bool same(const css::ui::LayoutSize& a, const css::ui::LayoutSize& b) {
    return a.Minimum == b.Minimum && a.Maximum == b.Maximum && a.Preferred == b.Preferred;
}

/// Every control in view: where it is, and whether its text is seen whole.
Json report(const Pane& pane) {
    Json all = Json::array();
    for (const Pane::Named& one : pane.controls()) {
        const Box& box = one.control.box();
        if (!one.control.shown() || box.width <= 0) continue;
        all.push_back({{"name", one.name},
                       {"box", {box.x, box.y, box.width, box.height}},
                       {"text", one.control.text()},
                       {"spoken", one.control.spoken_name()},
                       {"room", pane.has_room(one)}});
    }
    return all;
}

}  // namespace

void Flow::put(Control& control, const Box& box) {
    if (!place_) return;
    control.place(box);
    control.show(true);
}

void Flow::row(int height, std::initializer_list<std::pair<Control*, int>> cells) {
    int shares = 0;
    for (const auto& cell : cells) shares += cell.second;
    const int all = width() - gap * (static_cast<int>(cells.size()) - 1);
    int x = margin, taken = 0;
    for (const auto& [control, share] : cells) {
        const int left = all * taken / shares;
        taken += share;
        const int right = all * taken / shares;
        put(*control, {x, y_, right - left, height});
        x += right - left + gap;
    }
    y_ += height + gap;
}

Json places(std::initializer_list<std::pair<const char*, const Control*>> controls) {
    Json json = Json::object();
    for (const auto& [name, control] : controls) {
        const Box box = control->on_screen();
        if (box.width > 0) json[name] = {box.x, box.y, box.width, box.height};
    }
    return json;
}

Content::Content(const PanelSite& site)
    : pane_(site), document_(std::make_shared<DocumentView>(site)), sidebar_(site.sidebar) {}

Content::~Content() {
    close();
}

void Content::changed() {
    if (width_ <= 0) return;
    const css::ui::LayoutSize wanted = heights(width_);
    const bool other = !same(wanted, asked_);
    asked_ = wanted;
    const int height = height_;
    if (other && sidebar_.is()) sidebar_->requestLayout();
    if (height == height_) place(width_, height_);
}

void Content::resized(int width, int height) {
    width_ = width;
    height_ = height;
    asked_ = heights(width);
    place(width, height);
}

void Content::take_help_key(const std::shared_ptr<Content>& self) {
    const std::weak_ptr<Content> weak(self);
    help_key_ = std::make_unique<HelpKey>(
        pane_,
        [weak] {
            const auto alive = weak.lock();
            return alive && alive->pane_.has_focus();
        },
        hold(self, [](Content& c) { c.document_->show_help(c.helps_with()); }));
}

void Content::close() {
    help_key_.reset();
    document_->close();
    sidebar_.clear();
    pane_.close();
}

Reference<css::ui::XToolPanel> make_panel(std::shared_ptr<Content> content, const char* name) {
    const rtl::Reference<Panel> panel(new Panel(content));
    content->document().on_change(hold(content, [](Content& self) { self.refresh(); }));
    content->document().describe(name, [weak = std::weak_ptr<Content>(content)] {
        const std::shared_ptr<Content> alive = weak.lock();
        if (!alive) return Json();
        Json shown = alive->shown();
        shown["controls"] = report(alive->pane());
        shown["width"] = alive->width();
        return shown;
    });
    const Reference<css::awt::XWindow> window = content->pane().window();
    window->addWindowListener(panel.get());
    content->pane().peer()->addEventListener(
        Reference<css::lang::XEventListener>(static_cast<css::awt::XWindowListener*>(panel.get())));
    window->setVisible(true);
    content->take_help_key(content);
    content->refresh();
    return panel.get();
}

}  // namespace jibiao::uno
