// Live checking of one open spreadsheet.
//
// The office tells that something changed, never what. So a change posts one callback, however many
// come together; the callback reads the sheets in view and those that hold forms, and the session
// says at once when nothing is new. Reading stops after a few milliseconds and goes on in the next
// callback, so that a workbook with hundreds of forms never keeps the user waiting.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <atomic>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XRequestCallback.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XActivationEventListener.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "core/output/json.h"
#include "core/session/session.h"
#include "hosts/uno/bridge/component.h"
#include "hosts/uno/marks/cell_marks.h"
#include "hosts/uno/session/undo_watch.h"
#include "hosts/uno/sheet/kept_lists.h"
#include "hosts/uno/typing/edit_watch.h"
#include "hosts/uno/typing/entry.h"

namespace jibiao::uno {

/// Held by a view; dropping it ends the calls.
using Subscription = std::shared_ptr<const std::function<void()>>;

/// Held by a view; dropping it takes its description away.
using Description = std::shared_ptr<const std::function<Json()>>;

/// A cell of a form while it is edited in one of the windows.
struct Typed {
    css::uno::Reference<css::frame::XController> controller;
    Cell at;
    bool formula = false;        ///< nothing is known before Enter
    std::optional<Draft> draft;  ///< empty for a formula
};

class OpenDocument;

/// What else goes along with a document and with each of its windows: called once for each.
struct Company {
    std::function<void(OpenDocument&)> document;
    std::function<void(const css::uno::Reference<css::frame::XController>&)> window;
};

/// What a command wants of the panel of a window.
struct CellQuestion {
    enum class Wish : unsigned char {
        explain,   ///< it speaks of the cell
        repair,    ///< the same, and the keyboard goes to the repairs
        keyboard,  ///< the keyboard goes to the list of findings
    };
    css::uno::Reference<css::frame::XController> window;
    Cell at;
    Wish wish = Wish::explain;
};

/// Used on the office's main thread, except where the office itself calls modified().
class OpenDocument : public Implements<css::util::XModifyListener, css::awt::XCallback,
                                       css::sheet::XActivationEventListener> {
public:
    OpenDocument(const css::uno::Reference<css::uno::XComponentContext>& context,
                 css::uno::Reference<css::sheet::XSpreadsheetDocument> document,
                 std::shared_ptr<const Library> library, std::shared_ptr<MarkBook> marks,
                 Company company = {});

    /// Begins to listen, and to read all sheets. Called once, by Documents.
    void start();

    /// Null after the document was closed.
    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document() const {
        return document_;
    }
    const Session& session() const { return session_; }
    const Library& library() const { return *library_; }
    /// Only the first part of the sheet was read, see ReadLimits.
    bool is_cut(const std::string& sheet) const { return cut_.count(sheet) > 0; }

    /// Keeps what the user decided with the document and judges everything by it. Errors, with
    /// nothing changed: those of not_writable.
    std::optional<Error> decide(Decisions decisions);
    /// Why the decisions of the document could not be used.
    const std::optional<Error>& trouble() const { return trouble_; }

    /// Judges everything again, with other templates, and tells the views, also where nothing
    /// changed: the language may have.
    void use(std::shared_ptr<const Library> library);

    /// `changed` runs after the session got a new revision and after another sheet came into view.
    /// It runs no more once the document is closed: a view then ends with its window.
    [[nodiscard]] Subscription subscribe(std::function<void()> changed);

    /// What is being typed right now, and what it would mean.
    const std::optional<Typed>& typed() const { return typed_; }
    /// `changed` runs after each change of typed(), and not with the views of subscribe().
    [[nodiscard]] Subscription subscribe_typing(std::function<void()> changed);
    /// What the user wants to have: text read while it is typed, cells with findings marked.
    void prefer(bool reads_typing, bool marks);

    /// Also tells when another sheet comes into view there. Asking twice for a window is harmless.
    void watch_view(const css::uno::Reference<css::frame::XController>& controller);

    /// Has the panel of a window speak of a cell, also one that is opened only now.
    void ask(CellQuestion question);
    /// What that window is asked, once.
    std::optional<CellQuestion> take_question(
        const css::uno::Reference<css::frame::XController>& window);

    /// A view tells what it shows right now, for tests; of several views with one name the last
    /// counts.
    [[nodiscard]] Description describe(const std::string& name, std::function<Json()> what);
    /// Everything that is shown of this document, by the names of the views, as JSON. May be called
    /// from any thread: what was changed before is shown by then.
    std::string shown();
    /// Runs on the main thread, where a caller of another thread waits for the answer; "" when the
    /// office is too busy.
    std::string ask(std::function<std::string()> question);

    /// Reads at once what is still to be read, for a command that must not judge what was true a
    /// moment ago.
    void catch_up();

    void SAL_CALL modified(const css::lang::EventObject&) override;
    void SAL_CALL activeSpreadsheetChanged(const css::sheet::ActivationEvent&) override;
    void SAL_CALL notify(const css::uno::Any&) override;
    void SAL_CALL disposing(const css::lang::EventObject& source) override;

private:
    Json described() const;
    void came_into_view();
    void post();
    void plan();
    void read_planned();
    void forget_missing(const css::uno::Sequence<rtl::OUString>& names);
    void read_next();
    void take(Sheet sheet, const css::uno::Reference<css::sheet::XSpreadsheet>& source);
    void tell();
    void watch_edits();
    void edited(const css::uno::Reference<css::frame::XController>& controller,
                const std::optional<Edited>& edit);
    std::optional<Typed> read_typed(
        const css::uno::Reference<css::frame::XController>& controller, const Edited& edit);

    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::awt::XRequestCallback> callbacks_;
    css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
    std::shared_ptr<const Library> library_;
    Company company_;
    std::optional<CellQuestion> question_;
    Session session_;
    using Views = std::vector<std::weak_ptr<const std::function<void()>>>;
    static void tell(Views& views);
    Views views_;
    Views typing_views_;
    std::optional<Typed> typed_;
    std::optional<EntryReader> entries_;
    bool reads_typing_ = true;
    rtl::Reference<CellMarks> marks_;
    rtl::Reference<UndoWatch> undo_;
    std::map<std::string, KeptLists> lists_;  ///< of sheets with forms, by name
    std::vector<rtl::Reference<EditWatch>> edit_watches_;  ///< one per window
    std::vector<std::pair<std::string, std::weak_ptr<const std::function<Json()>>>> descriptions_;
    std::set<css::uno::XInterface*> watched_;  ///< controllers; compared, never called
    std::atomic<std::thread::id> main_thread_;
    std::atomic<bool> posted_ = false;
    std::atomic<bool> outdated_ = true;  ///< something changed since the last plan
    std::set<std::string> cut_;          ///< sheets of which only a part was read
    std::optional<Error> trouble_;
    std::set<std::string> seen_;       ///< sheets that were read at least once
    std::deque<std::string> planned_;  ///< sheets to read, the most urgent first
    std::uint64_t told_ = 0;
    std::atomic<bool> view_changed_ = false;
};

}  // namespace jibiao::uno
