// The document in the panel's window as the panels need it: what its sheet says, and what can be
// done to it. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "hosts/uno/session/documents.h"
#include "hosts/uno/sidebar/model/typing_view.h"
#include "hosts/uno/sidebar/panel_factory.h"

namespace jibiao::uno {

class DocumentView : public std::enable_shared_from_this<DocumentView> {
public:
    explicit DocumentView(const PanelSite& site);

    /// What the session knows, by sheet name. Good until the next call of the office.
    const std::map<std::string, std::vector<Judged>>& judged() const;
    /// Findings between the forms; good as long.
    const std::vector<SheetFinding>& between() const;
    /// The forms of the sheet in view; good as long.
    const std::vector<Judged>& forms() const;
    /// Rows in the selection of the window.
    std::set<int> selected_rows() const;
    /// The cell of a form that is edited in this window.
    std::optional<sidebar::Typing> typing() const;
    const Decisions& decisions() const;
    /// The decisions about sheets that are gone.
    std::vector<SetAside> orphans() const;
    /// Why the document's decisions could not be used, in a sentence; else "".
    std::string trouble_with_decisions() const;
    /// Keeps other decisions. Returns "" or why not.
    std::string decide(Decisions decisions);
    /// Only the first part of the sheet in view was read.
    bool is_cut() const;
    std::string sheet() const;  ///< the name of the sheet in view; "" without one
    /// Good as long.
    const Library& library() const { return *documents_->library(); }
    /// What of the user's folder of templates could not be used; good as long.
    const std::vector<Error>& troubles() const { return documents_->troubles(); }
    const Messages& messages() const { return documents_->messages(); }

    /// How what stands in a cell of the sheet in view is understood.
    std::optional<Draft> understanding(Cell at) const;
    /// The cell of this window that a command asks about, once.
    std::optional<CellQuestion> take_question();

    /// The page of help about a rule; of "" the first one.
    void show_help(const std::string& rule);

    /// Called when the session has a new revision or another sheet comes into view.
    void on_change(std::function<void()> work);
    /// Called when typing() says something else.
    void on_typing(std::function<void()> work);

    /// `shown` tells what the panel of that name shows, see OpenDocument::describe.
    void describe(const char* panel, std::function<Json()> shown);

    /// Selects the cell and scrolls to it; with `focus` the keyboard goes there, too.
    void jump(Cell at, bool focus);
    /// The keyboard goes back into the sheet.
    void focus_sheet();
    /// The same on another sheet, which comes into view.
    void jump(const Place& place);
    void show_sheet(const std::string& name);
    /// Repairs as one undo step. Returns "" or a sentence that says why nothing was written.
    std::string apply(const Fix& fix);
    /// The same with the first fix of every finding of a rule on the sheet in view, or ("") with
    /// every safe fix, after the user saw them and agreed.
    std::string apply_all(std::string_view rule);
    /// Inserts a form at the cell cursor or on a new sheet. Returns "" or why not.
    std::string insert(const std::string& template_id, bool new_sheet);

    /// No calls and no events after this.
    void close();

private:
    css::uno::Reference<css::frame::XController> controller() const;

    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::frame::XFrame> frame_;
    rtl::Reference<Documents> documents_;
    rtl::Reference<OpenDocument> document_;  ///< null for a window without a spreadsheet
    Subscription subscription_, typing_;
    Description description_;
};

}  // namespace jibiao::uno
