// Cells changed by dragging with the mouse: what is found, what is marked, and one step to undo, as
// in an office without us. SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <com/sun/star/sheet/XViewPane.hpp>

#include "cells.h"
#include "hands.h"
#include "marked.h"
#include "screen.h"
#include "sidebar.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// The form of 秀山 2023 ends in row 18; J10 to J17 are its weights, J9 is where their sum is
/// judged.
class Mouse : public testing::Test {
protected:
    Mouse() : hands_(office(), document_.get()), sidebar_(document_) {
        Reference<css::sheet::XViewPane>(sidebar_.controller(), UNO_QUERY_THROW)
            ->setFirstVisibleColumn(5);
        EXPECT_TRUE(becomes(sidebar_, "J9", false));
        sidebar_.settle();
        before_ = cells();
    }
    /// A test that failed may still hold the button.
    void TearDown() override {
        let_go();
        wait_for_free_pointer();
    }

    Sheet cells() const { return read(document_); }
    std::string text(const char* cell) const { return text_at(document_, cell); }
    testing::AssertionResult become(const Sheet& wanted) const {
        return sidebar_.until([&](const Json&) { return cells() == wanted; })
                   ? testing::AssertionSuccess()
                   : testing::AssertionFailure() << "H12 " << text("H12") << " J14 " << text("J14");
    }

    void select(const char* range) const {
        hands_.select(range);
        sidebar_.controller()->getFrame()->getComponentWindow()->setFocus();
    }
    Point middle(const char* cell) const {
        const auto [x, y, width, height] = sidebar_.box(cell);
        return {x + width / 2, y + height / 2};
    }
    /// The small square in the cursor's corner.
    Point handle(const char* cell) const {
        const auto [x, y, width, height] = sidebar_.box(cell);
        return {x + width - 1, y + height - 1};
    }
    /// Until the office draws around the cell what letting go would change.
    void drag_onto(Point from, const char* cell) const {
        const auto [x, y, width, height] = sidebar_.box(cell);
        const auto lower_half = [left = x, top = y + height / 2, w = width, h = height / 2 + 2] {
            return picture(left, top, w, h);
        };
        const std::string plain = lower_half();
        const Point to{x + width / 2, y + height - 4};
        drag(from, to);
        ASSERT_TRUE(sidebar_.until([&](const Json&) {
            waver(to);
            return lower_half() != plain;
        }));
    }

    void expect_now(const Sheet& wanted, const char* cell, bool marked) const {
        EXPECT_TRUE(become(wanted));
        sidebar_.go_to("G20");  // a selection would colour the cells
        EXPECT_TRUE(becomes(sidebar_, cell, marked));
        const rtl::OUString language("zh_CN");
        EXPECT_TRUE(sidebar_.checker()->live(document_.get(), language) ==
                    sidebar_.checker()->check(document_.get(), rtl::OUString(), language));
    }
    /// The change is there; it goes and comes by the keys. `title`: what an office without us calls
    /// it.
    void expect_one_step(const std::string& title, const char* marked) const {
        using Titles = std::vector<std::string>;
        wait_for_free_pointer();
        const Sheet after = cells();
        expect_now(after, marked, true);
        EXPECT_EQ(hands_.undo_titles(), Titles{title});
        press("ctrl+z");
        expect_now(before_, marked, false);
        EXPECT_EQ(hands_.undo_titles(), Titles());
        EXPECT_EQ(hands_.redo_titles(), Titles{title});
        press("ctrl+y");
        expect_now(after, marked, true);
        EXPECT_EQ(hands_.undo_titles(), Titles{title});
        EXPECT_EQ(hands_.redo_titles(), Titles());
    }

    const Document document_{"xiushan-2023"};
    const Hands hands_;
    const Sidebar sidebar_;
    Sheet before_;
};

TEST_F(Mouse, CellsAreMoved) {
    select("H12:I12");
    drag_onto(middle("H12"), "H22");
    let_go();
    ASSERT_TRUE(sidebar_.until([&](const Json&) { return text("H22") == "95"; }));
    EXPECT_EQ(text("H12") + text("I12") + text("I22"), "%");
    expect_one_step("移动", "H12");
}

TEST_F(Mouse, CellsAreCopied) {
    select("J12");
    drag_onto(middle("J12"), "J14");
    let_go_with("ctrl");
    ASSERT_TRUE(sidebar_.until([&](const Json&) { return text("J14") == "10"; }));
    EXPECT_EQ(text("J12"), "10");
    expect_one_step("复制", "J9");
}

TEST_F(Mouse, ADragThatIsGivenUpChangesNothing) {
    select("H12:I12");
    drag_onto(middle("H12"), "H22");
    give_drag_up();
    wait_for_free_pointer();
    expect_now(before_, "H12", false);
    EXPECT_FALSE(hands_.modified());
    EXPECT_TRUE(hands_.undo_titles().empty());
}

TEST_F(Mouse, TheFillHandleContinuesASeries) {
    select("J12");
    drag_onto(handle("J12"), "J14");
    let_go();
    ASSERT_TRUE(sidebar_.until([&](const Json&) { return text("J14") == "12"; }));
    EXPECT_EQ(text("J13") + text("J15"), "1115");
    expect_one_step("填充", "J9");
}

TEST_F(Mouse, ADoubleClickOnTheFillHandleFillsTheTable) {
    select("J12");
    const Point corner = handle("J12");
    double_click(corner.x, corner.y);
    ASSERT_TRUE(sidebar_.until([&](const Json&) { return text("J17") == "15"; }));
    EXPECT_EQ(text("J13") + text("J18"), "11");
    expect_one_step("填充", "J9");
}

}  // namespace
}  // namespace jibiao::test
