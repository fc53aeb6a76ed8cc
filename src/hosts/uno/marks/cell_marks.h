// The marks in the cells of one document: kept in step with its findings, away while it is stored, printed or
// shown as it would be printed.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/document/XDocumentEventListener.hpp>
#include <com/sun/star/view/XPrintJobListener.hpp>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "hosts/uno/bridge/component.h"
#include "hosts/uno/marks/formats.h"
#include "hosts/uno/marks/mark_book.h"

namespace jibiao::uno {

/// Main thread only.
class CellMarks
    : public Implements<css::document::XDocumentEventListener, css::view::XPrintJobListener> {
public:
    /// `seen`: called when one of the document's windows comes to the front; a file that the office recovers
    /// stays out of sight at first, and only sheets in view are marked.
    CellMarks(DocumentReference document, std::shared_ptr<MarkBook> book, std::function<void()> seen);

    /// Begins to listen, and takes away what a file of ours had left (after a crash, in a copy).
    void start();
    /// Marks what the session says now. Cheap when nothing of it changed.
    void show(const Session& session);
    /// Off: the formats stay where they are and mark nothing.
    void enable(bool on, const Session& session);
    /// No calls after this. The document is being closed.
    void stop();

    void SAL_CALL documentEventOccured(const css::document::DocumentEvent& event) override;
    void SAL_CALL printJobEvent(const css::view::PrintJobEvent& event) override;
    void SAL_CALL disposing(const css::lang::EventObject&) override { stop(); }

private:
    /// Our formats of a sheet, by its name.
    using Formats = std::map<std::string, std::vector<MarkFormat>>;

    const void* key() const;
    void set(std::shared_ptr<const Marks> marks);
    bool put_in_view(const Session& session);
    bool put_in(const SheetReference& sheet, const std::vector<Judged>& forms);
    Formats all_formats() const;
    void take_out();
    void put_back();
    void pause();
    bool end_pause();
    void resume();
    void follow_preview(const css::uno::Reference<css::frame::XController>& closing);

    DocumentReference document_;
    std::shared_ptr<MarkBook> book_;
    std::function<void()> seen_;
    std::shared_ptr<const Marks> marks_ = std::make_shared<const Marks>();
    std::map<std::string, std::vector<Range>> refused_;  ///< places the office did not let us mark
    Formats away_;  ///< while the document is stored
    int storing_ = 0;
    bool on_ = true, paused_ = false, previewed_ = false, holds_ = false;
};

}  // namespace jibiao::uno
