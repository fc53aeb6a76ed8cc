// The commands of menu and toolbar in a running Calc, and through their states the live checking.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <chrono>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStatusListener.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <condition_variable>
#include <mutex>
#include <rtl/ref.hxx>

#include "cells.h"
#include "core/form/builtin.h"
#include "core/session/session.h"
#include "hosts/uno/bridge/component.h"
#include "hosts/uno/sheet/apply_layout.h"
#include "hosts/uno/sheet/place.h"
#include "hosts/uno/sheet/read_sheet.h"
#include "office.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// Remembers whether a command was last said to be possible, and lets a test wait for it.
class State : public uno::Implements<css::frame::XStatusListener> {
public:
    void SAL_CALL statusChanged(const css::frame::FeatureStateEvent& event) override {
        const std::lock_guard guard(mutex_);
        possible_ = event.IsEnabled;
        changed_.notify_all();
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

    bool becomes(bool wanted) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds(20),
                                 [&] { return possible_ == wanted; });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool possible_ = false;
};

/// A command in the window of a document.
class Command {
public:
    Command(const Document& document, const char* name)
        : controller_(Reference<css::frame::XModel>(document.get(), UNO_QUERY_THROW)
                          ->getCurrentController()),
          state_(new State) {
        url_.Complete = uno::to_office(std::string("org.jibiao:") + name);
        css::util::URLTransformer::create(office())->parseStrict(url_);
        const Reference<css::frame::XDispatchProvider> provider(controller_->getFrame(),
                                                                UNO_QUERY_THROW);
        dispatch_ = provider->queryDispatch(url_, rtl::OUString("_self"), 0);
        EXPECT_TRUE(dispatch_.is()) << name;
        dispatch_->addStatusListener(state_.get(), url_);
    }
    ~Command() { dispatch_->removeStatusListener(state_.get(), url_); }

    void run() { dispatch_->dispatch(url_, {}); }
    bool becomes_possible() { return state_->becomes(true); }
    bool becomes_impossible() { return state_->becomes(false); }

    Cell selection() const {
        const Reference<css::view::XSelectionSupplier> selection(controller_, UNO_QUERY_THROW);
        Reference<css::sheet::XCellRangeAddressable> cell;
        selection->getSelection() >>= cell;
        return uno::range_of(cell->getRangeAddress()).first;
    }

private:
    Reference<css::frame::XController> controller_;
    rtl::Reference<State> state_;
    css::util::URL url_;
    Reference<css::frame::XDispatch> dispatch_;
};

Sheet read(const Document& document) {
    return uno::read_sheet(document.get(), document.sheet()).sheet;
}

std::vector<Cell> finding_cells(const Document& document) {
    std::vector<Cell> cells;
    for (const Judged& judged : judge(read(document), builtin_library())) {
        for (const Finding& finding : judged.findings) cells.push_back(finding.at);
    }
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    return cells;
}

bool is_modified(const Document& document) {
    return Reference<css::util::XModifiable>(document.get(), UNO_QUERY_THROW)->isModified();
}

TEST(Commands, GoFromFindingToFinding) {
    const Document document("zhijiang-2026");
    const std::vector<Cell> cells = finding_cells(document);
    ASSERT_GT(cells.size(), 2u);
    Command next(document, "next");
    Command previous(document, "previous");
    ASSERT_TRUE(next.becomes_possible());
    ASSERT_TRUE(previous.becomes_possible());
    const std::size_t first = next.selection() < cells.front() ? 0 : 1;
    next.run();
    EXPECT_EQ(next.selection(), cells[first]);
    next.run();
    EXPECT_EQ(next.selection(), cells[first + 1]);
    previous.run();
    EXPECT_EQ(next.selection(), cells[first]);
}

TEST(Commands, CheckingLeavesNoTrace) {
    const Document document("zhijiang-2026");
    Command next(document, "next");
    ASSERT_TRUE(next.becomes_possible());
    EXPECT_TRUE(undo_list(document).empty());
    EXPECT_FALSE(is_modified(document));
}

TEST(Commands, FollowTheDocument) {
    const Document document;
    Command exporting(document, "export");
    Command next(document, "next");
    const Layout layout = make_layout(*builtin_library().templates.front(), {0, 0});
    uno::apply_layout(document.get(), document.sheet(), layout, "插入表样");
    EXPECT_TRUE(exporting.becomes_possible());
    EXPECT_TRUE(next.becomes_possible()) << "an empty form lacks its required fields";
    undo(document);
    EXPECT_TRUE(exporting.becomes_impossible());
    EXPECT_TRUE(next.becomes_impossible());
}

TEST(Commands, FixAllIsOneStepOfUndo) {
    const Document document("zhijiang-2026");
    const std::string before = print_sheet(read(document));
    Command fix(document, "fix");
    ASSERT_TRUE(fix.becomes_possible());
    fix.run();
    EXPECT_TRUE(fix.becomes_impossible()) << "no safe fix is left";
    ASSERT_EQ(undo_list(document).size(), 1u);
    EXPECT_NE(print_sheet(read(document)), before);
    undo(document);
    EXPECT_EQ(print_sheet(read(document)), before);
    EXPECT_TRUE(fix.becomes_possible());
}

TEST(Commands, FixNothingOnAProtectedSheet) {
    const Document document("zhijiang-2026");
    protect(document);
    const std::string before = print_sheet(read(document));
    Command fix(document, "fix");
    ASSERT_TRUE(fix.becomes_possible());
    fix.run();
    EXPECT_EQ(print_sheet(read(document)), before);
    EXPECT_EQ(undo_list(document).size(), 1u) << "only the protection itself";
}

TEST(Commands, KnowDocumentsApart) {
    const Document empty;
    Command next_in_empty(empty, "next");
    {
        const Document full("zhijiang-2026");
        Command next_in_full(full, "next");
        EXPECT_TRUE(next_in_full.becomes_possible());
        EXPECT_TRUE(next_in_empty.becomes_impossible());
    }
    uno::apply_layout(empty.get(), empty.sheet(),
                      make_layout(*builtin_library().templates.front(), {0, 0}), "插入表样");
    EXPECT_TRUE(next_in_empty.becomes_possible());
}

TEST(Commands, FollowTheSheetInView) {
    const Document document("zhijiang-2026");
    Command exporting(document, "export");
    ASSERT_TRUE(exporting.becomes_possible());
    document.get()->getSheets()->insertNewByName(rtl::OUString("other"), 1);
    const Reference<css::sheet::XSpreadsheetView> view(
        Reference<css::frame::XModel>(document.get(), UNO_QUERY_THROW)->getCurrentController(),
        UNO_QUERY_THROW);
    view->setActiveSheet(document.sheet(1));
    EXPECT_TRUE(exporting.becomes_impossible());
    view->setActiveSheet(document.sheet(0));
    EXPECT_TRUE(exporting.becomes_possible());
}

}  // namespace
}  // namespace jibiao::test
