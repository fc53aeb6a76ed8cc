// The marks in the cells of one document.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/marks/cell_marks.h"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentEventBroadcaster.hpp>
#include <com/sun/star/view/PrintableState.hpp>
#include <com/sun/star/view/XPrintJobBroadcaster.hpp>
#include <rtl/ref.hxx>
#include <utility>

#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/marks/repaint.h"
#include "hosts/uno/marks/styles.h"
#include "hosts/uno/session/views.h"
#include "hosts/uno/sheet/place.h"

namespace jibiao::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY;

namespace {

std::vector<std::string> sheet_names(const DocumentReference& document) {
    std::vector<std::string> names;
    for (const rtl::OUString& name : document->getSheets()->getElementNames()) {
        names.push_back(from_office(name));
    }
    return names;
}

/// The parts of forms that lie in these columns, which go from left to right.
std::vector<Range> parts_in(const std::vector<Judged>& forms, const std::vector<int>& columns) {
    std::vector<Range> parts;
    for (const Judged& judged : forms) {
        const Range& form = judged.form.range;
        const auto next_to = [&](int column) {
            return !parts.empty() && parts.back().first.row == form.first.row &&
                   parts.back().last == Cell{form.last.row, column - 1};
        };
        for (const int column : columns) {
            if (column < form.first.column || column > form.last.column) continue;
            if (next_to(column)) {
                parts.back().last.column = column;
            } else {
                parts.push_back({{form.first.row, column}, {form.last.row, column}});
            }
        }
    }
    return parts;
}

}  // namespace

CellMarks::CellMarks(DocumentReference document, std::shared_ptr<MarkBook> book,
                     std::function<void()> seen)
    : document_(std::move(document)), book_(std::move(book)), seen_(std::move(seen)) {}

/// The office gives the function this interface of the document.
const void* CellMarks::key() const {
    return Reference<css::beans::XPropertySet>(document_, UNO_QUERY).get();
}

void CellMarks::start() {
    const Reference<css::document::XDocumentEventBroadcaster> events(document_, UNO_QUERY);
    const Reference<css::view::XPrintJobBroadcaster> printing(document_, UNO_QUERY);
    if (events.is()) events->addDocumentEventListener(this);
    if (printing.is()) printing->addPrintJobListener(this);
    for (const auto& [name, formats] : all_formats()) {
        clear_formats(document_, sheet_named(document_, name), formats);
    }
}

void CellMarks::stop() {
    if (!document_.is()) return;
    book_->set(key(), nullptr);
    document_.clear();
}

void CellMarks::set(std::shared_ptr<const Marks> marks) {
    book_->set(key(), marks);
    if (is_visible(document_)) repaint_cells(document_);
}

void CellMarks::show(const Session& session) {
    if (!document_.is() || !on_) return;
    auto marks = std::make_shared<const Marks>(session, sheet_names(document_));
    const std::shared_ptr<const Marks> before = marks_;
    const bool other = *marks != *before;
    bool everything = false;
    if (other) {
        marks_ = std::move(marks);
        // Who edits has finished printing, though no event may have said so.
        everything = end_pause();
    }
    if (put_in_view(session)) everything = true;
    if (!other || paused_) return;
    if (everything) return set(marks_);
    book_->set(key(), marks_);
    if (!is_visible(document_)) return;
    repaint_cells(document_, [&](int sheet) { return marks_->differing(*before, sheet); });
}

/// Whether a sheet in view got a format that it had not.
bool CellMarks::put_in_view(const Session& session) {
    if (storing_ > 0 || !is_visible(document_)) return false;
    bool any = false;
    for (const auto& controller : controllers_of(document_)) {
        const auto sheet = active_sheet(controller);
        if (sheet.is() && put_in(sheet, session.forms(name_of(sheet)))) any = true;
    }
    return any;
}

/// Only sheets in view: a workbook may hold hundreds of forms. Only columns with marks: the office asks a format
/// about every cell that it draws, and of a paste about every cell.
bool CellMarks::put_in(const SheetReference& sheet, const std::vector<Judged>& forms) {
    if (forms.empty()) return false;
    const std::string name = name_of(sheet);
    const int position = address_of(sheet).Sheet;
    const std::vector<Range> places = uncovered(sheet, parts_in(forms, marks_->columns(position)));
    const auto refused = refused_.find(name);
    if (places.empty() || (refused != refused_.end() && refused->second == places)) {
        return false;
    }
    if (!add_styles(document_)) return false;
    holds_ = true;
    if (put_format(document_, sheet, places)) {
        refused_.erase(name);
    } else {
        refused_[name] = places;
    }
    return true;
}

void CellMarks::enable(bool on, const Session& session) {
    if (!document_.is() || on_ == on) return;
    on_ = on;
    marks_ = std::make_shared<const Marks>();
    if (on) return show(session);
    set(nullptr);
}

CellMarks::Formats CellMarks::all_formats() const {
    Formats all;
    for (const std::string& name : sheet_names(document_)) {
        auto formats = our_formats(sheet_named(document_, name));
        if (!formats.empty()) all[name] = std::move(formats);
    }
    return all;
}

/// Also what was pasted or copied from elsewhere.
void CellMarks::take_out() {
    if (storing_++ > 0) return;
    away_ = all_formats();
    for (const auto& [name, formats] : away_) {
        remove_formats(sheet_named(document_, name), formats);
    }
    if (holds_ || !away_.empty()) remove_styles(document_);
}

void CellMarks::put_back() {
    if (storing_ == 0 || --storing_ > 0) return;
    const Formats formats = std::exchange(away_, {});
    if (formats.empty() || !add_styles(document_)) return;
    for (const auto& [name, ours] : formats) {
        const auto sheet = sheet_named(document_, name);
        if (!sheet.is()) continue;
        for (const MarkFormat& format : ours) {
            if (!restore_format(document_, sheet, format)) {
                put_format(document_, sheet, uncovered(sheet, format.ranges));
            }
        }
    }
    if (is_visible(document_)) repaint_cells(document_);
}

void CellMarks::pause() {
    paused_ = true;
    book_->set(key(), nullptr);
}

/// Not while a preview is open: it shows what will be printed.
bool CellMarks::end_pause() {
    if (!paused_ || previewed_) return false;
    paused_ = false;
    return true;
}

void CellMarks::resume() {
    if (end_pause()) set(on_ ? marks_ : nullptr);
}

void CellMarks::follow_preview(const Reference<css::frame::XController>& closing) {
    previewed_ = is_previewed(document_, closing);
    previewed_ ? pause() : resume();
}

void SAL_CALL CellMarks::documentEventOccured(const css::document::DocumentEvent& event) {
    notified("marks while a document is stored, printed or previewed", [&] {
        const rtl::Reference<CellMarks> self(this);
        if (!document_.is()) return;
        const std::string name = from_office(event.EventName);
        if (name == "OnSave" || name == "OnSaveAs" || name == "OnCopyTo") take_out();
        if (name.ends_with("Done") || name.ends_with("Failed")) put_back();
        if (name == "OnPrint") pause();
        if (name == "OnViewCreated") follow_preview(nullptr);
        if (name == "OnViewClosed") follow_preview({event.ViewController, UNO_QUERY});
        if (name == "OnFocus") seen_();
    });
}

void SAL_CALL CellMarks::printJobEvent(const css::view::PrintJobEvent& event) {
    notified("marks after printing", [&] {
        const rtl::Reference<CellMarks> self(this);
        if (document_.is() && event.State != css::view::PrintableState_JOB_STARTED) resume();
    });
}

}  // namespace jibiao::uno
