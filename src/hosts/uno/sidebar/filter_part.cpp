// Counts that are buttons, and the order of the list.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/filter_part.h"

#include <algorithm>
#include <com/sun/star/awt/XListBox.hpp>
#include <nlohmann/json.hpp>

#include "hosts/uno/bridge/text.h"
#include "hosts/uno/sidebar/listeners.h"

namespace jibiao::uno {

using sidebar::Filter;
using sidebar::Order;

namespace {

constexpr int button_frame = 16;  ///< the frame of a button
constexpr const char* order_keys[] = {"sidebar.filter.by-severity", "sidebar.filter.by-group",
                                      "sidebar.filter.by-place"};

Control make_toggle(Pane& pane, const char* name) {
    return pane.add(
        "UnoControlButton", name, "Label",
        {property("Toggle", true), property("Tabstop", true), property("FocusOnClick", false)});
}

}  // namespace

FilterPart::FilterPart(Pane& pane, std::function<void()> changed)
    : pane_(pane), changed_(std::move(changed)) {
    errors_ = make_toggle(pane_, "errors");
    warnings_ = make_toggle(pane_, "warnings");
    hints_ = make_toggle(pane_, "hints");
    refused_ = make_toggle(pane_, "refused");
    order_ = pane_.drop_down("order");
}

std::shared_ptr<FilterPart> FilterPart::make(Pane& pane, std::function<void()> changed) {
    const auto made = std::make_shared<FilterPart>(pane, std::move(changed));
    const auto on_click = [&](Control& button, bool Filter::*which) {
        button.as<css::awt::XButton>()->addActionListener(
            new ActionListener(hold(made, [which](FilterPart& self) { self.toggle(which); })));
    };
    on_click(made->errors_, &Filter::errors);
    on_click(made->warnings_, &Filter::warnings);
    on_click(made->hints_, &Filter::hints);
    on_click(made->refused_, &Filter::refused);
    made->order_.as<css::awt::XListBox>()->addItemListener(
        new ItemListener(hold(made, [](FilterPart& self) { self.order(); })));
    return made;
}

void FilterPart::show(const sidebar::Counts& counts, const Messages& messages) {
    const Palette palette = pane_.palette();
    const auto words = [&](Control& button, const char* key, const char* tip, int count) {
        button.text(messages.ui(key, {{"count", std::to_string(count)}}));
        button.tip(messages.ui(tip));
    };
    words(errors_, "sidebar.check.errors", "sidebar.filter.errors-tip", counts.errors);
    words(warnings_, "sidebar.check.warnings", "sidebar.filter.warnings-tip", counts.warnings);
    words(hints_, "sidebar.check.hints", "sidebar.filter.hints-tip", counts.hints);
    words(refused_, "sidebar.filter.refused", "sidebar.filter.refused-tip", counts.refused);
    errors_.colour(counts.errors ? palette.bad : palette.button_text);
    warnings_.colour(counts.warnings ? palette.warning : palette.button_text);
    if (language_ == messages.language()) return;
    language_ = messages.language();
    const Quiet quiet(filling_);
    order_.tip(messages.ui("sidebar.filter.order"));
    const auto box = order_.as<css::awt::XListBox>();
    box->removeItems(0, box->getItemCount());
    for (const char* key : order_keys)
        box->addItem(to_office(messages.ui(key)), box->getItemCount());
    box->selectItemPos(static_cast<sal_Int16>(filter_.order), true);
}

void FilterPart::toggle(bool Filter::*which) {
    filter_.*which = !(filter_.*which);
    show_ticks();
    changed_();
}

void FilterPart::order() {
    const sal_Int16 position = order_.as<css::awt::XListBox>()->getSelectedItemPos();
    if (filling_ || position < 0) return;
    filter_.order = static_cast<Order>(position);
    changed_();
}

void FilterPart::list_all() {
    const Order order = filter_.order;
    filter_ = Filter{};
    filter_.order = order;
    show_ticks();
}

void FilterPart::show_ticks() {
    errors_.put("State", sal_Int16(filter_.errors));
    warnings_.put("State", sal_Int16(filter_.warnings));
    hints_.put("State", sal_Int16(filter_.hints));
    refused_.put("State", sal_Int16(filter_.refused));
}

/// Side by side where the words have room, else two by two.
void FilterPart::flow(Flow& flow) {
    const int line = pane_.line_height() + 8;
    int widest = 0;
    for (const Control* button : {&errors_, &warnings_, &hints_, &refused_}) {
        widest = std::max(widest, pane_.text_width(button->text()) + button_frame);
    }
    if (4 * widest + 3 * Flow::gap <= flow.width()) {
        flow.row(line, {{&errors_, 1}, {&warnings_, 1}, {&hints_, 1}, {&refused_, 1}});
    } else {
        flow.row(line, {{&errors_, 1}, {&warnings_, 1}});
        flow.row(line, {{&hints_, 1}, {&refused_, 1}});
    }
    flow.put(order_, line);
}

Json FilterPart::places() const {
    return uno::places({{"errors", &errors_},
                        {"warnings", &warnings_},
                        {"hints", &hints_},
                        {"refused", &refused_},
                        {"order", &order_}});
}

}  // namespace jibiao::uno
