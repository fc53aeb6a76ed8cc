// Live checking of one open spreadsheet: what is being typed.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/session/open_document.h"
#include "hosts/uno/session/views.h"
#include "hosts/uno/sheet/place.h"

namespace jibiao::uno {

using css::uno::Reference;

namespace {

bool inside(const std::vector<Judged>& forms, Cell at) {
    return std::any_of(forms.begin(), forms.end(),
                       [&](const Judged& judged) { return judged.form.range.contains(at); });
}

}  // namespace

void OpenDocument::prefer(bool reads_typing, bool marks) {
    reads_typing_ = reads_typing;
    watch_edits();
    notified("marks", [&] { marks_->enable(marks, session_); });
}

/// A document without a form costs nothing: its windows are not listened to.
void OpenDocument::watch_edits() {
    const auto& all = session_.all();
    const bool wanted =
        reads_typing_ && std::any_of(all.begin(), all.end(),
                                     [](const auto& sheet) { return !sheet.second.empty(); });
    const auto watches = edit_watches_;
    for (const auto& watch : watches) {
        notified("watch of edits", [&] { watch->want(wanted); });
    }
    std::erase_if(edit_watches_, [](const auto& watch) { return !watch->controller().is(); });
}

void OpenDocument::edited(const Reference<css::frame::XController>& controller,
                          const std::optional<Edited>& edit) {
    const rtl::Reference<OpenDocument> self(this);
    const bool before = typed_.has_value();
    typed_ = edit && document_.is() ? read_typed(controller, *edit) : std::nullopt;
    if (before || typed_) tell(typing_views_);
}

std::optional<Typed> OpenDocument::read_typed(const Reference<css::frame::XController>& controller,
                                              const Edited& edit) {
    const auto sheet = active_sheet(controller);
    if (!sheet.is()) return std::nullopt;
    const std::string name = name_of(sheet);
    if (!entries_) entries_.emplace(context_, document_);
    const auto value = entries_->read(cell(sheet, edit.at), edit.text);
    if (!value) {
        return inside(session_.forms(name), edit.at)
                   ? std::optional(Typed{controller, edit.at, true, {}})
                   : std::nullopt;
    }
    auto draft = session_.draft(name, edit.at, *value);
    if (!draft) return std::nullopt;
    return Typed{controller, edit.at, false, std::move(draft)};
}

}  // namespace jibiao::uno
