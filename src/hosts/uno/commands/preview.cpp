// The changes of a repair, as a list with two buttons.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/preview.h"

#include "core/base/text.h"
#include "hosts/uno/commands/dialog.h"

namespace jibiao::uno {
namespace {

/// "H10　“95％” → “95%”", a line for each; long texts below each other.
std::string lines(const std::vector<Change>& changes, const Messages& messages) {
    const auto quoted = [&](const std::string& text) {
        return text.empty() ? messages.ui("preview.blank")
                            : messages.ui("preview.text", {{"text", text}});
    };
    constexpr std::size_t longest_line = 36;
    std::string all;
    for (const Change& change : changes) {
        const bool is_long = length(change.before) + length(change.after) > longest_line;
        if (!all.empty()) all += is_long ? "\n\n" : "\n";
        all += address(change.at) + "　" + quoted(change.before) + (is_long ? "\n→ " : " → ") +
               quoted(change.after);
    }
    return all;
}

}  // namespace

bool agree_to(const DialogSite& site, const std::string& title, const std::vector<Change>& changes,
              const Messages& messages) {
    const std::string count = std::to_string(changes.size());
    Dialog dialog(site, title, 250, 190);
    dialog.add_words("heading", {8, 6, 234, 20},
                     messages.ui("preview.heading", {{"count", count}}) + "\n" +
                         messages.ui("preview.one-step"));
    dialog.add_text("changes", {8, 28, 234, 134}, lines(changes, messages));
    dialog.add_button("yes", {130, 168, 54, 16}, messages.ui("preview.apply"), 1);
    dialog.add_cancel({188, 168, 54, 16}, messages.ui("preview.cancel"));
    return dialog.execute().has_value();
}

}  // namespace jibiao::uno
