// The part of the panel 检查 that says how the text is read that is being typed.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "hosts/uno/sidebar/model/typing_view.h"
#include "hosts/uno/sidebar/panel.h"

namespace jibiao::uno {

/// It stands in the place of the picked finding while a cell is edited, so that nothing moves.
class TypingPart {
public:
    explicit TypingPart(Pane& pane);

    /// True when something else is to be shown than before.
    bool show(sidebar::TypingView view);
    bool typing() const { return !view_.heading.empty(); }
    const sidebar::TypingView& view() const { return view_; }
    /// In this height; hides it while nothing is typed.
    void flow(Flow& flow, int height);

private:
    Pane& pane_;
    sidebar::TypingView view_;
    Control heading_, reading_, lines_;
};

}  // namespace jibiao::uno
