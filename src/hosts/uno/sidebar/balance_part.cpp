// The part of the panel 合计 that brings weights to their total.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/balance_part.h"

#include <algorithm>
#include <com/sun/star/awt/XListBox.hpp>
#include <nlohmann/json.hpp>

#include "hosts/uno/bridge/text.h"
#include "hosts/uno/sidebar/listeners.h"

namespace jibiao::uno {

BalancePart::BalancePart(Content& content) : content_(content) {
    Pane& pane = content_.pane();
    const Messages& messages = content_.document().messages();
    heading_ = pane.label("balance_heading", messages.ui("sidebar.balance.heading"));
    heading_.bold(true);
    ways_ = pane.drop_down("balance_ways");
    lines_ = pane.label("balance_lines");
    apply_ = pane.button("balance_apply", messages.ui("sidebar.balance.apply"));
    lock_ = pane.button("balance_lock", messages.ui("sidebar.balance.lock"));
    locked_rows_ = pane.link("balance_locked");
    note_ = pane.label("balance_note");
}

void BalancePart::connect(const std::shared_ptr<Content>& owner) {
    ways_.as<css::awt::XListBox>()->addItemListener(
        new ItemListener(hold(owner, [this](Content& content) {
            if (!filling_) content.changed();
        })));
    apply_.as<css::awt::XButton>()->addActionListener(
        new ActionListener(hold(owner, [this](Content&) { apply(); })));
    lock_.as<css::awt::XButton>()->addActionListener(
        new ActionListener(hold(owner, [this](Content&) { lock_selection(); })));
    listen_to_link(locked_rows_, hold(owner, [this](Content&) { unlock(); }));
}

bool BalancePart::refresh() {
    if (sheet_ != content_.document().sheet()) {
        sheet_ = content_.document().sheet();
        locked_.clear();
        trouble_.clear();
    }
    auto view = sidebar::make_balance_view(content_.document().forms(), locked_,
                                           content_.document().messages());
    if (!view) locked_.clear();
    if (view == view_) return false;
    view_ = std::move(view);
    show_ways();
    return true;
}

void BalancePart::show_ways() {
    const Quiet quiet(filling_);
    const auto box = ways_.as<css::awt::XListBox>();
    const std::size_t before = picked();
    box->removeItems(0, box->getItemCount());
    if (!view_) return;
    for (const auto& way : view_->ways) box->addItem(to_office(way.label), box->getItemCount());
    if (!view_->ways.empty())
        box->selectItemPos(static_cast<sal_Int16>(std::min(before, view_->ways.size() - 1)), true);
}

std::size_t BalancePart::picked() const {
    const sal_Int16 position = ways_.as<css::awt::XListBox>()->getSelectedItemPos();
    return position < 0 ? 0 : static_cast<std::size_t>(position);
}

void BalancePart::lock_selection() {
    const std::set<int> rows = content_.document().selected_rows();
    locked_.insert(rows.begin(), rows.end());
    if (refresh()) content_.changed();
}

void BalancePart::unlock() {
    locked_.clear();
    if (refresh()) content_.changed();
}

void BalancePart::apply() {
    if (!view_ || picked() >= view_->ways.size()) return;
    const Fix fix = view_->ways[picked()].fix;
    trouble_ = content_.document().apply(fix);
    if (!trouble_.empty()) content_.changed();
}

void BalancePart::flow(Flow& flow) {
    if (flow.placing()) hide();
    if (!view_) return;
    const int line = content_.pane().line_height();
    flow.space(Flow::gap);
    flow.put(heading_, line);
    const bool possible = !view_->ways.empty();
    if (possible) {
        flow.put(ways_, line + 8);
        const auto& way = view_->ways[std::min(picked(), view_->ways.size() - 1)];
        std::string text;
        for (const std::string& one : way.lines)
            text += (text.empty() ? "" : "\n") + content_.pane().fitted(one, flow.width());
        lines_.text(text);
        flow.put(lines_, static_cast<int>(way.lines.size()) * line + 2);
        flow.row(line + 8, {{&apply_, 1}, {&lock_, 1}});
    }
    note_.text(trouble_.empty() ? view_->note : trouble_);
    if (!note_.text().empty()) flow.put(note_);
    locked_rows_.text(view_->locked);
    if (!view_->locked.empty()) flow.put(locked_rows_, line);
    flow.space(Flow::gap);
}

void BalancePart::hide() {
    const bool possible = view_ && !view_->ways.empty();
    heading_.show(view_.has_value());
    for (Control* control : {&ways_, &lines_, &apply_, &lock_}) control->show(possible);
    note_.show(view_ && (!view_->note.empty() || !trouble_.empty()));
    locked_rows_.show(view_ && !view_->locked.empty());
}

Json BalancePart::shown() const {
    if (!view_) return {};
    Json ways = Json::array();
    for (const auto& way : view_->ways)
        ways.push_back({{"label", way.label}, {"lines", way.lines}});
    return {{"ways", ways},
            {"picked", picked()},
            {"locked", view_->locked},
            {"note", trouble_.empty() ? view_->note : trouble_}};
}

Json BalancePart::places() const {
    return uno::places(
        {{"ways", &ways_}, {"apply", &apply_}, {"lock", &lock_}, {"locked", &locked_rows_}});
}

}  // namespace jibiao::uno
