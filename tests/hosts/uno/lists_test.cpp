// The drop-down lists of a form: kept whatever is pasted over them, inherited by new rows, and never a step of
// their own. SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <org/jibiao/XChecker.hpp>

#include "core/base/cell.h"
#include "hands.h"
#include "hosts/uno/sheet/place.h"
#include "office.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_office;

/// An empty form of 秀山 2023: indicators in rows 10 to 17, lists in B, C and G.
class Lists : public testing::Test {
protected:
    Lists()
        : hands_(office(), document_.get()),
          checker_(office()->getServiceManager()->createInstanceWithContext(
                       to_office("org.jibiao.Checker"), office()),
                   UNO_QUERY_THROW) {
        checker_->insertTemplate(document_.get(), sheet_name(), to_office("A1"),
                                 to_office("xiushan-2023-department"));
        settle();
        list_ = list("G10");
        EXPECT_NE(list_, "");
        EXPECT_EQ(list("D10"), "");
        steps_ = hands_.undo_titles().size();
    }

    rtl::OUString sheet_name() const { return document_.get()->getSheets()->getElementNames()[0]; }
    /// The choices of a cell's list; "" without one.
    std::string list(const char* cell) const {
        const auto validation = uno::get<Reference<css::beans::XPropertySet>>(
            uno::cell(document_.sheet(), *parse_address(cell)), "Validation");
        const auto type = uno::get<css::sheet::ValidationType>(*validation, "Type");
        if (type != css::sheet::ValidationType_LIST) return "";
        return uno::from_office(
            Reference<css::sheet::XSheetCondition>(*validation, UNO_QUERY_THROW)->getFormula1());
    }
    /// The document is checked as it is now, so lists are back.
    void settle() const { checker_->live(document_.get(), to_office("zh_CN")); }
    void paste(const char* from, const char* to) const {
        hands_.select(from);
        hands_.run(".uno:Copy");
        hands_.select(to);
        hands_.run(".uno:Paste");
        settle();
    }
    std::size_t steps() const { return hands_.undo_titles().size() - steps_; }
    void undo_and_redo(const char* cell) const {
        hands_.run(".uno:Undo");
        settle();
        EXPECT_EQ(list(cell), list_) << "undone";
        EXPECT_EQ(hands_.redo_titles().size(), 1u);
        hands_.run(".uno:Redo");
        settle();
        EXPECT_EQ(list(cell), list_) << "redone";
    }

    const Document document_;
    const Hands hands_;
    const Reference<org::jibiao::XChecker> checker_;
    std::string list_;
    std::size_t steps_ = 0;
};

TEST_F(Lists, StandAfterCellsWerePastedOverThem) {
    hands_.enter("N30", "≥");
    paste("N30", "G12");
    EXPECT_EQ(list("G12"), list_);
    EXPECT_EQ(steps(), 2u) << "typed, pasted";
    undo_and_redo("G12");
    EXPECT_EQ(steps(), 2u);
}

TEST_F(Lists, StandAfterATableOfAWordProcessorWasPasted) {
    hands_.offer_table({{"≥", "95", "%", "10"}, {"＝", "3", "次", "5"}});
    hands_.select("G12");
    hands_.run(".uno:Paste");
    settle();
    EXPECT_EQ(list("G12"), list_);
    EXPECT_EQ(list("G13"), list_);
    EXPECT_EQ(steps(), 1u);
    undo_and_redo("G13");
}

TEST_F(Lists, StandAfterCellsWereCutFromThem) {
    hands_.enter("G10", "≥");
    settle();
    hands_.select("G10");
    hands_.run(".uno:Cut");
    settle();
    hands_.select("N30");
    hands_.run(".uno:Paste");
    settle();
    EXPECT_EQ(list("G10"), list_);
    undo_and_redo("G10");
}

TEST_F(Lists, AreInheritedByANewRow) {
    hands_.select("A13");
    hands_.run(".uno:InsertRowsBefore");
    settle();
    hands_.enter("D13", "接待量");
    settle();
    EXPECT_EQ(list("G13"), list_);
    EXPECT_EQ(list("G18"), list_);
    EXPECT_EQ(steps(), 2u);
}

TEST_F(Lists, ComeBackOnlyWhereSomethingWasEntered) {
    const auto none = uno::get<Reference<css::beans::XPropertySet>>(
        uno::cell(document_.sheet(), *parse_address("D10")), "Validation");
    uno::put(uno::cell(document_.sheet(), *parse_address("G11")), "Validation", *none);
    settle();
    EXPECT_EQ(list("G11"), "") << "the user took it away";
    hands_.enter("D14", "接待量");
    settle();
    EXPECT_EQ(list("G11"), "");
}

}  // namespace
}  // namespace jibiao::test
