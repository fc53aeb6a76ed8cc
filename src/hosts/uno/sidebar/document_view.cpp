// The document in the panel's window, through the one session it has.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/document_view.h"

#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <nlohmann/json.hpp>

#include "hosts/uno/commands/edit.h"
#include "hosts/uno/commands/help.h"
#include "hosts/uno/session/views.h"
#include "hosts/uno/sheet/read_sheet.h"

namespace jibiao::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY;

DocumentView::DocumentView(const PanelSite& site)
    : context_(site.context),
      frame_(site.frame),
      documents_(Documents::of(site.context)),
      document_(documents_->open(frame_->getController())) {}

Reference<css::frame::XController> DocumentView::controller() const {
    if (!frame_.is() || !document_.is() || !document_->document().is()) return nullptr;
    return frame_->getController();
}

const std::map<std::string, std::vector<Judged>>& DocumentView::judged() const {
    static const std::map<std::string, std::vector<Judged>> nothing;
    return document_.is() ? document_->session().all() : nothing;
}

const std::vector<SheetFinding>& DocumentView::between() const {
    static const std::vector<SheetFinding> none;
    return document_.is() ? document_->session().between() : none;
}

const std::vector<Judged>& DocumentView::forms() const {
    static const std::vector<Judged> none;
    const auto found = judged().find(sheet());
    return found == judged().end() ? none : found->second;
}

std::set<int> DocumentView::selected_rows() const {
    const auto window = controller();
    return window.is() ? uno::selected_rows(window) : std::set<int>();
}

std::optional<sidebar::Typing> DocumentView::typing() const {
    const auto window = controller();
    if (!window.is() || !document_->typed()) return std::nullopt;
    const Typed& typed = *document_->typed();
    if (typed.controller != window) return std::nullopt;
    return sidebar::Typing{typed.at, typed.formula, typed.draft};
}

const Decisions& DocumentView::decisions() const {
    static const Decisions none;
    return document_.is() ? document_->session().decisions() : none;
}

std::vector<SetAside> DocumentView::orphans() const {
    return document_.is() ? document_->session().orphans() : std::vector<SetAside>();
}

std::string DocumentView::trouble_with_decisions() const {
    const bool any = document_.is() && document_->trouble();
    return any ? messages().ui("sidebar.check.no-decisions") : std::string();
}

std::string DocumentView::decide(Decisions decisions) {
    const auto self = shared_from_this();
    if (!controller().is()) return {};
    const auto trouble = document_->decide(std::move(decisions));
    return trouble ? messages().error(*trouble) : std::string();
}

bool DocumentView::is_cut() const {
    return document_.is() && document_->is_cut(sheet());
}

std::string DocumentView::sheet() const {
    const auto active = active_sheet(controller());
    return active.is() ? name_of(active) : std::string();
}

void DocumentView::show_help(const std::string& rule) {
    const auto self = shared_from_this();
    if (frame_.is()) uno::show_help({context_, frame_}, rule, messages());
}

std::optional<Draft> DocumentView::understanding(Cell at) const {
    const auto active = active_sheet(controller());
    if (!active.is()) return std::nullopt;
    const Sheet cells = read_sheet(document_->document(), active).sheet;
    return document_->session().draft(cells.name(), at, cells.at(cells.anchor(at)));
}

std::optional<CellQuestion> DocumentView::take_question() {
    const auto window = controller();
    return window.is() ? document_->take_question(window) : std::nullopt;
}

void DocumentView::on_change(std::function<void()> work) {
    if (document_.is()) subscription_ = document_->subscribe(std::move(work));
}

void DocumentView::on_typing(std::function<void()> work) {
    if (document_.is()) typing_ = document_->subscribe_typing(std::move(work));
}

void DocumentView::describe(const char* panel, std::function<Json()> shown) {
    if (document_.is()) description_ = document_->describe(panel, std::move(shown));
}

void DocumentView::jump(Cell at, bool focus) {
    const auto self = shared_from_this();
    const auto window = controller();
    if (!window.is()) return;
    uno::jump(window, sheet(), at);
    if (focus) focus_sheet();
}

void DocumentView::focus_sheet() {
    if (frame_.is()) frame_->getComponentWindow()->setFocus();
}

void DocumentView::jump(const Place& place) {
    const auto self = shared_from_this();
    const auto window = controller();
    if (window.is()) uno::jump(window, place.sheet, place.at);
}

void DocumentView::show_sheet(const std::string& name) {
    const Reference<css::sheet::XSpreadsheetView> view(controller(), UNO_QUERY);
    const auto wanted = view.is() ? sheet_named(document_->document(), name) : nullptr;
    if (wanted.is()) view->setActiveSheet(wanted);
}

std::string DocumentView::apply(const Fix& fix) {
    const auto self = shared_from_this();
    const auto active = active_sheet(controller());
    if (!active.is()) return {};
    const auto error = apply_fix(document_->document(), active, fix, messages());
    return error ? messages().error(*error) : std::string();
}

std::string DocumentView::apply_all(std::string_view rule) {
    const auto self = shared_from_this();
    const auto active = active_sheet(controller());
    if (!active.is()) return {};
    const auto library = documents_->library();
    const auto done = fix_sheet_as_agreed({context_, frame_}, document_->document(), active,
                                          *library, rule, messages());
    return done ? std::string() : messages().error(done.error());
}

std::string DocumentView::insert(const std::string& template_id, bool new_sheet) {
    const auto self = shared_from_this();
    const auto window = controller();
    const auto form_template = library().find(template_id);
    if (!window.is() || !form_template) return {};
    const auto error = insert_form_in_view(window, new_sheet, *form_template, messages());
    return error ? messages().error(*error) : std::string();
}

void DocumentView::close() {
    subscription_.reset();
    typing_.reset();
    description_.reset();
    frame_.clear();
}

}  // namespace jibiao::uno
