// The document in the panel's window as the panels need it: what its sheet says, and what can be done to it.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/session/session.h"
#include "hosts/uno/sidebar/panel_factory.h"
#include "messages/messages.h"

namespace jibiao::uno {

class DocumentView {
public:
    static std::shared_ptr<DocumentView> make(const PanelSite& site);
    explicit DocumentView(const PanelSite& site);
    ~DocumentView();

    /// What the session knows, by sheet name.
    const std::map<std::string, std::vector<Judged>>& judged() const;
    const std::vector<Judged>& forms() const; ///< of the sheet in view
    std::string sheet() const;               ///< the name of the sheet in view; "" without one
    const Library& library() const;
    const Messages& messages() const;

    /// Called when the session has a new revision or another sheet comes into view.
    void on_change(std::function<void()> work);

    /// Selects the cell and scrolls to it; with `focus` the keyboard goes there, too.
    void jump(Cell at, bool focus);
    void show_sheet(const std::string& name);
    /// Writes the edits as one undo step. Returns "" or a sentence that says why nothing was written.
    std::string apply(const std::vector<Edit>& edits, const std::string& title);
    /// Inserts a form at the cell cursor or on a new sheet. Returns "" or why not.
    std::string insert(const std::string& template_id, bool new_sheet);

    /// No calls and no events after this.
    void close();

private:
    struct State;
    std::shared_ptr<State> state_;
};

}  // namespace jibiao::uno
