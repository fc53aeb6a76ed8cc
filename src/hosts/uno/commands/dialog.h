// A dialog put together from the toolkit's controls, shown in front of a document's window.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <functional>
#include <string>
#include <vector>

#include "hosts/uno/commands/dialogs.h"

namespace jibiao::uno {

/// In the toolkit's units, which grow with the font.
struct Area {
    sal_Int32 x, y, width, height;
};

/// Controls are added, then the dialog is shown once. Names are those by which they are asked.
class Dialog {
public:
    Dialog(DialogSite site, const std::string& title, sal_Int32 width, sal_Int32 height);
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;
    ~Dialog();

    /// Words that wrap; never an access key.
    void add_words(const char* name, const Area& area, const std::string& text);
    /// A text to scroll and to copy.
    void add_text(const char* name, const Area& area, const std::string& text);
    void add_list(const char* name, const Area& area, const std::vector<std::string>& entries);
    /// A box that opens, with one entry chosen.
    void add_choice(const char* name, const Area& area, const std::vector<std::string>& entries,
                    int chosen);
    void add_check(const char* name, const Area& area, const std::string& label, bool set);
    /// Exactly one of the round buttons added one after the other is set.
    void add_radio(const char* name, const Area& area, const std::string& label, bool set);
    /// Ends the dialog with this answer; the first button is the one that Enter presses.
    void add_button(const char* name, const Area& area, const std::string& label, int answer);
    /// Ends the dialog without an answer, as Escape does.
    void add_cancel(const Area& area, const std::string& label);
    /// A double click on an entry of a list ends the dialog with this answer.
    void answer_on_double_click(const char* list, int answer);

    /// The answer of the button; empty when the user cancels.
    std::optional<int> execute();

    /// Asked after execute(): the number of the entry, -1 for none.
    int chosen(const char* name) const;
    bool is_set(const char* name) const;

private:
    css::uno::Reference<css::uno::XInterface> add(const char* service, const char* name,
                                                  const Area& area);

    DialogSite site_;
    css::uno::Reference<css::awt::XControlModel> model_;
    css::uno::Reference<css::awt::XControl> dialog_;
    std::vector<std::pair<std::string, int>> buttons_, lists_;  ///< with their answers
    std::optional<int> answer_;
};

}  // namespace jibiao::uno
