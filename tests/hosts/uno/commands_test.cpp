// The commands of menu and toolbar in a running Calc, and through their states the live checking.
// SPDX-License-Identifier: MPL-2.0
#include "commands.h"

#include <gtest/gtest.h>

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <random>

#include "cells.h"
#include "core/form/builtin.h"
#include "core/form/read.h"
#include "core/session/session.h"
#include "hosts/uno/bridge/property.h"
#include "hosts/uno/sheet/apply_layout.h"
#include "hosts/uno/sheet/place.h"
#include "office.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

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
    EXPECT_TRUE(next.run());
    EXPECT_EQ(next.selection(), cells[first]);
    EXPECT_TRUE(next.run());
    EXPECT_EQ(next.selection(), cells[first + 1]);
    EXPECT_TRUE(previous.run());
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

/// Without a screen every dialog is answered with Cancel.
TEST(Commands, FixAllWritesNothingBeforeTheUserAgrees) {
    const Document document("zhijiang-2026");
    const std::string before = print_sheet(read(document));
    Command fix(document, "fix");
    ASSERT_TRUE(fix.becomes_possible());
    EXPECT_TRUE(fix.run());
    EXPECT_EQ(print_sheet(read(document)), before);
    EXPECT_TRUE(undo_list(document).empty());
    EXPECT_TRUE(fix.becomes_possible());
}

TEST(Commands, FixNothingOnAProtectedSheet) {
    const Document document("zhijiang-2026");
    protect(document);
    const std::string before = print_sheet(read(document));
    Command fix(document, "fix");
    ASSERT_TRUE(fix.becomes_possible());
    EXPECT_TRUE(fix.run());
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

TEST(Commands, FollowARenamedSheet) {
    const Document document("zhijiang-2026");
    Command next(document, "next");
    ASSERT_TRUE(next.becomes_possible());
    Reference<css::container::XNamed>(document.sheet(), UNO_QUERY_THROW)
        ->setName(rtl::OUString("renamed"));
    EXPECT_TRUE(next.becomes_possible());
    const Cell before = next.selection();
    EXPECT_TRUE(next.run());
    EXPECT_NE(next.selection(), before);
}

TEST(Commands, FollowADeletedSheet) {
    const Document document("zhijiang-2026");
    Command next(document, "next");
    ASSERT_TRUE(next.becomes_possible());
    const auto sheets = document.get()->getSheets();
    sheets->insertNewByName(rtl::OUString("other"), 1);
    sheets->removeByName(sheets->getElementNames()[0]);
    EXPECT_TRUE(next.becomes_impossible());
}

/// What users do to a sheet, at random places.
class RandomHands {
public:
    RandomHands(const Document& document, unsigned seed) : document_(document), random_(seed) {}

    void do_something() {
        const std::string at = address(Cell{pick(24), pick(10)});
        switch (pick(7)) {
            case 0:
                return undo(document_);
            case 1:
                return insert_rows(pick(20));
            case 2:
                return remove_rows(pick(20));
            case 3:
                return merge(pick(20));
            default:
                return type(document_, at.c_str(), texts[pick(8)]);
        }
    }

private:
    static constexpr const char* texts[] = {"",     "≥",        ">=",      "95",
                                            "３５", "产出指标", "达标 率", "="};

    int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
    auto rows() {
        return Reference<css::table::XColumnRowRange>(document_.sheet(), UNO_QUERY_THROW)
            ->getRows();
    }
    void insert_rows(int at) { rows()->insertByIndex(at, 1); }
    void remove_rows(int at) { rows()->removeByIndex(at, 1); }
    void merge(int row) {
        const auto cells = uno::block(document_.sheet(), {{row, 1}, {row + 1, 2}});
        const Reference<css::util::XMergeable> area(cells, UNO_QUERY_THROW);
        area->merge(!area->getIsMerged());
    }

    const Document& document_;
    std::mt19937 random_;
};

/// The possible commands say what the session holds; a fresh judgement says what it should hold.
TEST(Commands, AgreeWithAFreshJudgementWhateverIsDone) {
    const Library library = builtin_library();
    const Document document("zhijiang-2026-as-published");
    Command fix(document, "fix");
    Command exporting(document, "export");
    RandomHands hands(document, 20260101);
    type(document, "A1", "开始");
    for (int step = 0; step < 60; ++step) {
        hands.do_something();
        const auto forms = judge(read(document), library);
        bool fixable = false;
        for (const Judged& judged : forms) {
            for (const Finding& finding : judged.findings) {
                for (const Fix& one : finding.fixes) fixable = fixable || one.safe;
            }
        }
        ASSERT_TRUE(exporting.becomes_possible(!forms.empty())) << "step " << step;
        ASSERT_TRUE(fix.becomes_possible(fixable)) << "step " << step;
    }
}

std::string formula(const Document& document, Cell at) {
    return uno::from_office(uno::cell(document.sheet(), at)->getFormula());
}

/// Lists of a validity, entries as the office keeps them.
std::string list_of(const Document& document, Cell at) {
    const auto cell = uno::cell(document.sheet(), at);
    const auto validity = uno::get<Reference<css::beans::XPropertySet>>(cell, "Validation").value();
    const Reference<css::sheet::XSheetCondition> condition(validity, UNO_QUERY_THROW);
    return uno::from_office(condition->getFormula1());
}

/// The form with a total row; its last block has one row.
class InsertRow : public testing::Test {
protected:
    InsertRow() {
        Template with_total = *builtin_library().find("xiushan-2023-project");
        with_total.table.total_row = true;
        uno::apply_layout(document.get(), document.sheet(), make_layout(with_total, {0, 0}),
                          "插入表样");
    }
    Form form() const { return read_forms(read(document), builtin_library()).front(); }

    const Document document;
};

TEST_F(InsertRow, LooksLikeTheOneAboveAndIsTakenIntoTheSum) {
    const Form before = form();
    const int last = before.blank_rows.back().row;
    const int level2 = *before.column(Column::level2), op = *before.column(Column::op);
    ASSERT_TRUE(before.total_row);
    const Cell total = before.total_row->at(Column::weight);
    const Cell name{last, *before.column(Column::level3)};
    Command insert(document, "insert-row");
    ASSERT_TRUE(insert.becomes_possible());
    insert.select(name);
    ASSERT_TRUE(insert.run());
    EXPECT_EQ(insert.selection(), (Cell{name.row + 1, name.column}));
    const Form after = form();
    EXPECT_EQ(after.blank_rows.size(), before.blank_rows.size() + 1);
    EXPECT_EQ(after.blank_rows.back().level2.text, before.blank_rows.back().level2.text);
    EXPECT_EQ(read(document).area({last + 1, level2}).first.row, last) << "one merged label";
    EXPECT_EQ(list_of(document, {last + 1, op}), list_of(document, {last, op}));
    EXPECT_NE(list_of(document, {last, op}), "");
    const std::string sum = formula(document, {total.row + 1, total.column});
    EXPECT_NE(sum.find(address(Cell{last + 1, total.column})), std::string::npos) << sum;
    EXPECT_EQ(undo_list(document).size(), 2u);
    undo(document);
    EXPECT_EQ(form().blank_rows.size(), before.blank_rows.size());
}

}  // namespace
}  // namespace jibiao::test
