// Live checking of one open spreadsheet.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/session/open_document.h"

#include <algorithm>
#include <chrono>
#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/sheet/XActivationBroadcaster.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <future>
#include <nlohmann/json.hpp>
#include <rtl/ref.hxx>

#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/session/views.h"
#include "hosts/uno/sheet/apply_edits.h"
#include "hosts/uno/sheet/decisions.h"
#include "hosts/uno/sheet/read_sheet.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// How long a caller of another thread waits for the main thread.
constexpr std::chrono::seconds longest_wait{10};

/// Work for the main thread, once.
class Errand : public Implements<css::awt::XCallback> {
public:
    explicit Errand(std::function<void()> work) : work_(std::move(work)) {}
    void SAL_CALL notify(const css::uno::Any&) override { notified("errand", work_); }

private:
    std::function<void()> work_;
};

/// How long one callback may keep the user waiting.
constexpr std::chrono::milliseconds patience{15};

}  // namespace

OpenDocument::OpenDocument(const Reference<css::uno::XComponentContext>& context,
                           Reference<css::sheet::XSpreadsheetDocument> document,
                           std::shared_ptr<const Library> library,
                           std::shared_ptr<MarkBook> marks, Company company)
    : context_(context),
      callbacks_(css::awt::AsyncCallback::create(context)),
      document_(std::move(document)),
      library_(std::move(library)),
      company_(std::move(company)),
      session_(library_),
      marks_(new CellMarks(document_, std::move(marks), [this] { came_into_view(); })),
      undo_(new UndoWatch) {}

void OpenDocument::start() {
    Reference<css::util::XModifyBroadcaster>(document_, UNO_QUERY_THROW)->addModifyListener(this);
    for (const auto& controller : controllers_of(document_)) watch_view(controller);
    auto decisions = read_decisions(document_);
    if (decisions) session_.decide(std::move(decisions.value()));
    if (!decisions) trouble_ = decisions.error();
    marks_->start();
    undo_->start(document_);
    if (company_.document) notified("company of a document", [&] { company_.document(*this); });
    post();
}

std::optional<Error> OpenDocument::decide(Decisions decisions) {
    if (auto trouble = not_writable(document_)) return trouble;
    write_decisions(document_, decisions);
    trouble_.reset();
    session_.decide(std::move(decisions));
    tell();
    return std::nullopt;
}

Subscription OpenDocument::subscribe(std::function<void()> changed) {
    auto subscription = std::make_shared<const std::function<void()>>(std::move(changed));
    views_.push_back(subscription);
    return subscription;
}

Subscription OpenDocument::subscribe_typing(std::function<void()> changed) {
    auto subscription = std::make_shared<const std::function<void()>>(std::move(changed));
    typing_views_.push_back(subscription);
    return subscription;
}

Description OpenDocument::describe(const std::string& name, std::function<Json()> what) {
    auto description = std::make_shared<const std::function<Json()>>(std::move(what));
    descriptions_.erase(std::remove_if(descriptions_.begin(), descriptions_.end(),
                                       [](const auto& view) { return view.second.expired(); }),
                        descriptions_.end());
    descriptions_.emplace_back(name, description);
    return description;
}

std::string OpenDocument::shown() {
    return ask([self = rtl::Reference<OpenDocument>(this)] { return to_text(self->described()); });
}

std::string OpenDocument::ask(std::function<std::string()> question) {
    if (std::this_thread::get_id() == main_thread_.load()) return question();
    const auto answer = std::make_shared<std::promise<std::string>>();
    auto told = answer->get_future();
    callbacks_->addCallback(
        new Errand([answer, question = std::move(question)] { answer->set_value(question()); }),
        css::uno::Any());
    return told.wait_for(longest_wait) == std::future_status::ready ? told.get() : std::string();
}

Json OpenDocument::described() const {
    Json all = Json::object();
    for (const auto& [name, view] : descriptions_) {
        if (const Description alive = view.lock()) all[name] = (*alive)();
    }
    return all;
}

void OpenDocument::use(std::shared_ptr<const Library> library) {
    library_ = std::move(library);
    session_.use(library_);
    view_changed_ = true;
    tell();
}

void OpenDocument::watch_view(const Reference<css::frame::XController>& controller) {
    const Reference<css::sheet::XActivationBroadcaster> sheets(controller, UNO_QUERY);
    const Reference<css::uno::XInterface> identity(controller, UNO_QUERY);
    if (!sheets.is() || !watched_.insert(identity.get()).second) return;
    sheets->addActivationEventListener(this);
    const rtl::Reference<EditWatch> watch(new EditWatch(
        context_, controller,
        [this, controller](const std::optional<Edited>& edit) { edited(controller, edit); }));
    edit_watches_.push_back(watch);
    watch->start();
    watch_edits();
    if (company_.window) notified("company of a window", [&] { company_.window(controller); });
}

void OpenDocument::ask(CellQuestion question) {
    question_ = std::move(question);
    view_changed_ = true;
    tell();
}

std::optional<CellQuestion> OpenDocument::take_question(
    const Reference<css::frame::XController>& window) {
    if (!question_ || question_->window != window) return std::nullopt;
    return std::exchange(question_, std::nullopt);
}

void OpenDocument::catch_up() {
    if (!document_.is()) return;
    if (outdated_.exchange(false)) plan();
    while (document_.is() && !planned_.empty()) read_next();
    tell();
}

void SAL_CALL OpenDocument::modified(const css::lang::EventObject&) {
    notified("change of a document", [this] {
        outdated_ = true;
        post();
    });
}

void SAL_CALL OpenDocument::activeSpreadsheetChanged(const css::sheet::ActivationEvent&) {
    notified("change of the sheet in view", [this] {
        view_changed_ = true;
        outdated_ = true;
        post();
    });
}

/// The office may say so from the thread of a bridge.
void OpenDocument::came_into_view() {
    view_changed_ = true;
    post();
}

void SAL_CALL OpenDocument::notify(const css::uno::Any&) {
    notified("reading a document", [this] {
        main_thread_ = std::this_thread::get_id();
        posted_ = false;
        if (!document_.is()) return;
        if (outdated_.exchange(false)) plan();
        read_planned();
        tell();
    });
}

void SAL_CALL OpenDocument::disposing(const css::lang::EventObject& source) {
    notified("end of a document", [&] {
        watched_.erase(Reference<css::uno::XInterface>(source.Source, UNO_QUERY).get());
        if (!document_.is() || source.Source != document_) return;
        document_.clear();
        session_ = Session(library_);
        question_.reset();
        views_.clear();
        typing_views_.clear();
        for (const auto& watch : std::exchange(edit_watches_, {})) watch->stop();
        marks_->stop();
        lists_.clear();
        typed_.reset();
        entries_.reset();
    });
}

void OpenDocument::post() {
    if (!posted_.exchange(true)) callbacks_->addCallback(this, css::uno::Any());
}

/// Sheets in view first, then those that hold forms, then those never read.
void OpenDocument::plan() {
    const css::uno::Sequence<rtl::OUString> names = document_->getSheets()->getElementNames();
    forget_missing(names);
    std::vector<std::string> order;
    for (const rtl::OUString& name : names) order.push_back(from_office(name));
    session_.arrange(order);
    std::deque<std::string> unfinished;
    unfinished.swap(planned_);
    const auto add = [this](const std::string& name) {
        if (std::find(planned_.begin(), planned_.end(), name) == planned_.end()) {
            planned_.push_back(name);
        }
    };
    for (const auto& controller : controllers_of(document_)) {
        const auto sheet = active_sheet(controller);
        if (sheet.is()) add(name_of(sheet));
    }
    for (const std::string& name : unfinished) add(name);
    for (const auto& [name, forms] : session_.all()) {
        if (!forms.empty()) add(name);
    }
    for (const std::string& name : order) {
        if (!seen_.count(name)) add(name);
    }
}

/// Deleted and renamed sheets.
void OpenDocument::forget_missing(const css::uno::Sequence<rtl::OUString>& names) {
    for (auto known = seen_.begin(); known != seen_.end();) {
        const rtl::OUString name = to_office(*known);
        if (std::find(names.begin(), names.end(), name) != names.end()) {
            ++known;
            continue;
        }
        session_.forget(*known);
        known = seen_.erase(known);
    }
}

void OpenDocument::read_planned() {
    const auto start = std::chrono::steady_clock::now();
    while (document_.is() && !planned_.empty() &&
           std::chrono::steady_clock::now() - start < patience) {
        read_next();
    }
    if (!planned_.empty()) post();
}

void OpenDocument::read_next() {
    const std::string name = planned_.front();
    planned_.pop_front();
    const auto sheet = sheet_named(document_, name);
    if (!sheet.is()) return;
    seen_.insert(name);
    SheetReading reading = read_sheet(document_, sheet);
    if (reading.cut) cut_.insert(name);
    if (!reading.cut) cut_.erase(name);
    take(std::move(reading.sheet), sheet);
}

void OpenDocument::tell() {
    const bool view_changed = view_changed_.exchange(false);
    if (told_ == session_.revision() && !view_changed) return;
    told_ = session_.revision();
    watch_edits();
    notified("marks", [this] { marks_->show(session_); });
    tell(views_);
}

/// A view may drop its subscription, or another's, while it is told: so a copy is gone through.
void OpenDocument::tell(Views& views) {
    const auto all = views;
    for (const auto& view : all) {
        if (const Subscription alive = view.lock()) notified("view of a document", *alive);
    }
    std::erase_if(views, [](const auto& view) { return view.expired(); });
}

}  // namespace jibiao::uno
