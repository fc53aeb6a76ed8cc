// The sheet in view, read again after every change of the document.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/document_view.h"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/sheet/XActivationBroadcaster.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <rtl/ref.hxx>

#include "core/form/builtin.h"
#include "core/layout/layout.h"
#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/sheet/apply_edits.h"
#include "hosts/uno/sheet/apply_layout.h"
#include "hosts/uno/sheet/place.h"
#include "hosts/uno/sheet/read_sheet.h"

namespace jibiao::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

class Listener : public Implements<css::util::XModifyListener, css::sheet::XActivationEventListener,
                                   css::awt::XCallback> {
public:
    explicit Listener(std::function<void()> work) : work_(std::move(work)) {}
    void SAL_CALL modified(const css::lang::EventObject&) override { notified("sidebar", work_); }
    void SAL_CALL activeSpreadsheetChanged(const css::sheet::ActivationEvent&) override {
        notified("sidebar", work_);
    }
    void SAL_CALL notify(const css::uno::Any&) override { notified("sidebar", work_); }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    std::function<void()> work_;
};

}  // namespace

struct DocumentView::State : std::enable_shared_from_this<DocumentView::State> {
    explicit State(const PanelSite& site)
        : context(site.context),
          frame(site.frame),
          library(std::make_shared<Library>(builtin_library())),
          session(library),
          messages("zh_CN") {}

    Reference<css::sheet::XSpreadsheetView> view() const {
        return Reference<css::sheet::XSpreadsheetView>(
            frame.is() ? frame->getController() : nullptr, UNO_QUERY);
    }

    Reference<css::sheet::XSpreadsheetDocument> document() const {
        return Reference<css::sheet::XSpreadsheetDocument>(frame->getController()->getModel(),
                                                           UNO_QUERY_THROW);
    }

    /// The first selected cell; A1 when something else is selected.
    Cell cursor() const {
        const Reference<css::frame::XModel> model(document(), UNO_QUERY_THROW);
        const Reference<css::sheet::XCellRangeAddressable> selected(model->getCurrentSelection(),
                                                                    UNO_QUERY);
        return selected.is() ? range_of(selected->getRangeAddress()).first : Cell();
    }

    void read() {
        pending = false;
        const auto current = view();
        if (!current.is()) return;
        const Reference<css::sheet::XSpreadsheetDocument> document(
            Reference<css::frame::XController>(current, UNO_QUERY_THROW)->getModel(), UNO_QUERY);
        if (!document.is()) return;
        const auto active = current->getActiveSheet();
        const std::string name = from_office(
            Reference<css::container::XNamed>(active, UNO_QUERY_THROW)->getName());
        const bool changed = session.update(read_sheet(document, active).sheet);
        if (!changed && name == sheet) return;
        sheet = name;
        if (work) work();
    }

    void post() {
        if (pending) return;
        pending = true;
        const std::weak_ptr<State> weak = weak_from_this();
        css::awt::AsyncCallback::create(context)->addCallback(new Listener([weak] {
            if (const auto alive = weak.lock()) alive->read();
        }), css::uno::Any());
    }

    Reference<css::uno::XComponentContext> context;
    Reference<css::frame::XFrame> frame;
    std::shared_ptr<const Library> library;
    Session session;
    Messages messages;
    std::string sheet;
    std::function<void()> work;
    bool pending = false;
};

DocumentView::DocumentView(const PanelSite& site) : state_(std::make_shared<State>(site)) {
    const std::weak_ptr<State> weak = state_;
    const rtl::Reference<Listener> listener(new Listener([weak] {
        if (const auto alive = weak.lock()) alive->post();
    }));
    const Reference<css::frame::XController> controller = site.frame->getController();
    const Reference<css::util::XModifyBroadcaster> document(
        controller.is() ? controller->getModel() : nullptr, UNO_QUERY);
    if (document.is()) document->addModifyListener(listener.get());
    const Reference<css::sheet::XActivationBroadcaster> sheets(controller, UNO_QUERY);
    if (sheets.is()) sheets->addActivationEventListener(listener.get());
    state_->read();
}

std::shared_ptr<DocumentView> DocumentView::make(const PanelSite& site) {
    return std::make_shared<DocumentView>(site);
}
DocumentView::~DocumentView() = default;

const std::map<std::string, std::vector<Judged>>& DocumentView::judged() const {
    return state_->session.all();
}
const std::vector<Judged>& DocumentView::forms() const {
    return state_->session.forms(state_->sheet);
}
std::string DocumentView::sheet() const { return state_->sheet; }
const Library& DocumentView::library() const { return *state_->library; }
const Messages& DocumentView::messages() const { return state_->messages; }
void DocumentView::on_change(std::function<void()> work) { state_->work = std::move(work); }

void DocumentView::jump(Cell at, bool focus) {
    const auto view = state_->view();
    if (!view.is()) return;
    const auto cell = view->getActiveSheet()->getCellByPosition(at.column, at.row);
    Reference<css::view::XSelectionSupplier>(view, UNO_QUERY_THROW)->select(css::uno::Any(cell));
    if (focus && state_->frame.is()) state_->frame->getComponentWindow()->setFocus();
}

void DocumentView::show_sheet(const std::string& name) {
    const auto view = state_->view();
    if (!view.is()) return;
    const auto sheets = state_->document()->getSheets();
    Reference<css::sheet::XSpreadsheet> sheet;
    if (!sheets->hasByName(to_office(name))) return;
    if (sheets->getByName(to_office(name)) >>= sheet) view->setActiveSheet(sheet);
}

std::string DocumentView::apply(const std::vector<Edit>& edits, const std::string& title) {
    const auto view = state_->view();
    if (!view.is()) return {};
    const std::shared_ptr<State> alive = state_;
    const auto error = apply_edits(state_->document(), view->getActiveSheet(), edits, title);
    return error ? alive->messages.error(*error) : std::string();
}

std::string DocumentView::insert(const std::string& template_id, bool new_sheet) {
    const auto view = state_->view();
    const auto form_template = state_->library->find(template_id);
    if (!view.is() || !form_template) return {};
    const std::shared_ptr<State> alive = state_;
    const auto document = state_->document();
    const std::string title =
        alive->messages.ui("sidebar.templates.undo", {{"name", form_template->name}});
    if (new_sheet) {
        const auto made =
            apply_layout_on_new_sheet(document, make_layout(*form_template, {}), title);
        if (!made) return alive->messages.error(made.error());
        view->setActiveSheet(made.value());
        return {};
    }
    const auto sheet = view->getActiveSheet();
    const Layout layout = make_layout(*form_template, state_->cursor());
    if (const auto error = not_insertable(document, sheet, layout)) {
        return alive->messages.error(*error);
    }
    apply_layout(document, sheet, layout, title);
    return {};
}

void DocumentView::close() {
    state_->work = nullptr;
    state_->frame.clear();
}

}  // namespace jibiao::uno
