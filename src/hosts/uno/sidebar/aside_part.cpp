// Nothing is set aside without a reason.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/aside_part.h"

#include <com/sun/star/awt/XTextComponent.hpp>
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "hosts/uno/sidebar/listeners.h"

namespace jibiao::uno {

AsidePart::AsidePart(Pane& pane, Events events) : pane_(pane), events_(std::move(events)) {
    offer_ = pane_.button("set_aside", {});
    ask_ = pane_.label("reason_label");
    reason_ = pane_.edit("reason");
    store_ = pane_.button("store_reason", {});
    cancel_ = pane_.button("cancel_reason", {});
    restore_ = pane_.button("restore", {});
    toggle_ = pane_.link("set_aside_list");
    show_input(false);
    offer_.show(false);
    restore_.show(false);
    toggle_.show(false);
}

std::shared_ptr<AsidePart> AsidePart::make(Pane& pane, Events events) {
    const auto made = std::make_shared<AsidePart>(pane, std::move(events));
    const auto on_button = [&](Control& button, auto work) {
        button.as<css::awt::XButton>()->addActionListener(new ActionListener(hold(made, work)));
    };
    on_button(made->offer_, [](AsidePart& self) { self.events_.ask(); });
    on_button(made->store_, [](AsidePart& self) { self.store(); });
    on_button(made->cancel_, [](AsidePart& self) { self.events_.cancel(); });
    on_button(made->restore_, [](AsidePart& self) { self.events_.restore(); });
    listen_to_link(made->toggle_, hold(made, [](AsidePart& self) { self.events_.toggle(); }));
    made->reason_.as<css::awt::XTextComponent>()->addTextListener(
        new TextListener(hold(made, [](AsidePart& self) { self.typed(); })));
    made->reason_.as<css::awt::XWindow>()->addKeyListener(
        new KeyListener(hold(made, [](AsidePart& self, sal_Int16 key) {
            if (key == css::awt::Key::RETURN) self.store();
            if (key == css::awt::Key::ESCAPE) self.events_.cancel();
        })));
    return made;
}

void AsidePart::words(const Messages& messages) {
    offer_.text(messages.ui("sidebar.aside.offer"));
    ask_.text(messages.ui("sidebar.aside.ask"));
    store_.text(messages.ui("sidebar.aside.store"));
    cancel_.text(messages.ui("sidebar.aside.cancel"));
}

void AsidePart::begin() {
    reason_.as<css::awt::XTextComponent>()->setText(rtl::OUString());
    typed();
    reason_.focus();
}

void AsidePart::typed() {
    const auto text = reason_.as<css::awt::XTextComponent>()->getText();
    store_.enable(!trim(from_office(text)).empty());
}

void AsidePart::store() {
    const auto text = reason_.as<css::awt::XTextComponent>()->getText();
    const std::string reason = trim(from_office(text));
    if (!reason.empty()) events_.store(reason);
}

void AsidePart::flow_input(Flow& flow) {
    const int label = ask_.natural_width() + 4, edit = reason_.natural_height();
    flow.put(ask_, {Flow::margin, flow.y() + 4, label, edit - 4});
    flow.put(reason_, {Flow::margin + label, flow.y(), flow.width() - label, edit});
    flow.space(edit + Flow::gap);
    flow.row(pane_.line_height() + 8, {{&store_, 3}, {&cancel_, 2}});
}

void AsidePart::show_input(bool on) {
    for (Control* control : {&ask_, &reason_, &store_, &cancel_}) control->show(on);
}

Json AsidePart::places() const {
    return uno::places({{"set_aside", &offer_},
                        {"reason", &reason_},
                        {"store_reason", &store_},
                        {"restore", &restore_},
                        {"aside", &toggle_}});
}

}  // namespace jibiao::uno
