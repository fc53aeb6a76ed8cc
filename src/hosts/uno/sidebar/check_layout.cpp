// The panel 检查 in a given width and height.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "hosts/uno/sidebar/check_content.h"

namespace jibiao::uno {
namespace {

/// Below the list there is room for heading, one row of repairs and some lines of text; more where
/// the deck has room.
constexpr int details_lines = 5;

}  // namespace

/// The picked finding in a given height: heading, its repairs, the words. A change of finding moves
/// nothing outside of it.
void CheckContent::flow_details(Flow& flow, int height) {
    typing_part_->flow(flow, height);
    if (typing()) return hide_details();
    const int bottom = flow.y() + height;
    const bool aside = picked_aside() != nullptr;
    if (details_ || aside) flow_heading(flow);
    if (aside) flow.put(part_->restore(), button_height());
    if (details_ && entering_) part_->flow_input(flow);
    if (details_ && !entering_) flow_fixes(flow);
    const bool elsewhere = details_ && details_->other;
    if (elsewhere) flow.put(other_, pane().line_height());
    const int line = pane().line_height(), left = bottom - flow.y();
    flow.put(full_, std::max(left / line, 1) * line + 2);
    if (!flow.placing()) return;
    heading_.show(details_ || aside);
    other_.show(elsewhere);
    help_.show(details_.has_value());
    alike_.show(details_ && !entering_ && details_->alike > 1);
    part_->restore().show(aside);
    part_->show_input(details_ && entering_);
    part_->offer().show(details_ && !entering_ && details_->name);
    for (std::size_t i = 0; i < fixes_.size(); ++i) {
        fixes_[i].show(details_ && !entering_ && i < details_->fixes.size());
    }
}

/// What it is and where; at the right the way to its page of help.
void CheckContent::flow_heading(Flow& flow) {
    const int line = pane().line_height();
    const int help = details_ ? pane().text_width(help_.text()) + 6 : 0;
    flow.put(heading_, {Flow::margin, flow.y(), flow.width() - help, line});
    if (details_) flow.put(help_, {Flow::margin + flow.width() - help, flow.y(), help, line});
    flow.space(line + Flow::gap);
}

/// Short labels side by side, long ones below each other in two lines.
void CheckContent::flow_fixes(Flow& flow) {
    std::vector<Control*> buttons;
    for (std::size_t i = 0; i < details_->fixes.size(); ++i) buttons.push_back(&fixes_[i]);
    if (details_->alike > 1) buttons.push_back(&alike_);
    if (details_->name) buttons.push_back(&part_->offer());
    int x = 0, height = 0;
    for (Control* button : buttons) {
        const int needed = pane().text_width(button->text()) + 28;
        if (x > 0 && x + needed > flow.width()) {
            flow.space(height + Flow::gap);
            x = 0;
        }
        height = button_height() + (needed > flow.width() ? pane().line_height() : 0);
        const int width = std::min(needed, flow.width());
        flow.put(*button, {Flow::margin + x, flow.y(), width, height});
        x += width + Flow::gap;
    }
    if (x > 0) flow.space(height + Flow::gap);
}

css::ui::LayoutSize CheckContent::heights(int width) {
    Flow flow(width, false);
    filter_part_->flow(flow);
    const int line = pane().line_height();
    if (!view_.elsewhere.empty()) flow.space(line + Flow::gap);
    if (!view_.aside.empty()) flow.space(line + Flow::gap);
    if (!listed()) {
        flow.put(note_);
        if (!document().forms().empty()) flow.space(details_lines * line);  // for what is typed
        return css::ui::LayoutSize(flow.used(), flow.used(), flow.used());
    }
    if (!view_.note.empty()) flow.put(note_);
    flow.space(3 * Flow::gap + button_height());
    const int rows = std::min(static_cast<int>(list_rows()), 10);
    const int least = flow.used() + 4 * list_->row_height() + details_lines * line;
    const int wanted =
        flow.used() + std::max(rows, 4) * list_->row_height() + 2 * details_lines * line;
    return css::ui::LayoutSize(least, -1, wanted);
}

void CheckContent::place(int width, int height) {
    Flow flow(width, true);
    filter_part_->flow(flow);
    const bool listed = this->listed();
    if (!view_.note.empty() || !listed) flow.put(note_);
    if (listed) {
        const int button = button_height();
        const int links = (view_.elsewhere.empty() ? 0 : 1) + (view_.aside.empty() ? 0 : 1);
        const int elsewhere = links * (pane().line_height() + Flow::gap);
        const int room = height - flow.y() - button - 2 * Flow::gap - elsewhere - Flow::margin;
        const int least = details_lines * pane().line_height();
        const int details = std::clamp(room / 2, least, 5 * least / 2);
        const int list = list_->height_of(std::max((room - details) / list_->row_height(), 4));
        list_->place({Flow::margin, flow.y(), flow.width(), list});
        flow.space(list + Flow::gap);
        flow.put(safe_, button);
        flow_details(flow, room - list);
    }
    if (!view_.aside.empty()) flow.put(part_->toggle(), pane().line_height());
    elsewhere_.text(pane().fitted(elsewhere_words(), flow.width()));
    if (!view_.elsewhere.empty()) flow.put(elsewhere_, pane().line_height());
    part_->toggle().show(!view_.aside.empty());
    list_->show(listed);
    safe_.show(listed);
    note_.show(!view_.note.empty() || !listed);
    elsewhere_.show(!view_.elsewhere.empty());
    if (listed) return;
    typing_part_->flow(flow, std::max(height - flow.y(), 0));
    hide_details();
}

void CheckContent::hide_details() {
    full_.show(false);
    heading_.show(false);
    help_.show(false);
    alike_.show(false);
    other_.show(false);
    part_->show_input(false);
    part_->offer().show(false);
    part_->restore().show(false);
    for (Control& fix : fixes_) fix.show(false);
}

}  // namespace jibiao::uno
