// Heading, reading and findings of the text that is being typed.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/typing_part.h"

#include <algorithm>

namespace jibiao::uno {

TypingPart::TypingPart(Pane& pane) : pane_(pane) {
    heading_ = pane_.label("typing_heading");
    reading_ = pane_.label("typing_reading");
    reading_.bold(true);
    lines_ = pane_.reading("typing_lines");
    for (Control* control : {&heading_, &reading_, &lines_}) control->show(false);
}

bool TypingPart::show(sidebar::TypingView view) {
    if (view == view_) return false;
    view_ = std::move(view);
    const Palette palette = pane_.palette();
    heading_.text(view_.heading);
    heading_.colour(palette.faint);
    reading_.text(view_.reading);
    std::string text;
    for (const sidebar::TypingLine& line : view_.lines) text += (text.empty() ? "" : "\n") + line.text;
    lines_.text(text);
    const bool good = view_.lines.empty();
    const Severity worst = good ? Severity::hint : view_.lines.front().severity;
    reading_.colour(worst == Severity::error     ? palette.bad
                    : worst == Severity::warning ? palette.warning
                                                 : palette.text);
    return true;
}

void TypingPart::flow(Flow& flow, int height) {
    const int bottom = flow.y() + height, line = pane_.line_height();
    if (typing()) {
        flow.put(heading_, line);
        flow.put(reading_, std::min(reading_.height_for(flow.width()), 2 * line));
        if (!view_.lines.empty()) flow.put(lines_, std::max(bottom - flow.y(), line));
    }
    if (!flow.placing()) return;
    heading_.show(typing());
    reading_.show(typing());
    lines_.show(typing() && !view_.lines.empty());
}

}  // namespace jibiao::uno
