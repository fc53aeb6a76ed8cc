// What inserting a template does, against golden dumps that were read by a person. To accept a
// change: JIBIAO_BLESS=1 core_tests --gtest_filter='Layout.*', then read the diff.
// SPDX-License-Identifier: MPL-2.0
#include "core/layout/layout.h"

#include <gtest/gtest.h>

#include "core/form/builtin.h"
#include "dump.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

TEST(Layout, equals_the_golden_dumps) {
    for (const auto& form : builtin_library().templates) {
        test::expect_golden("golden/layout/" + form->id + ".txt", dump(make_layout(*form, {0, 0})));
    }
}

/// Moves every place of a layout back by `by`; formulas are left out.
Layout moved_back(Layout layout, Cell by) {
    const auto cell = [&](Cell& c) { c = {c.row - by.row, c.column - by.column}; };
    const auto range = [&](Range& r) { cell(r.first), cell(r.last); };
    range(layout.range);
    for (auto& w : layout.widths) w.column -= by.column;
    for (auto& h : layout.heights) h.row -= by.row;
    for (auto& l : layout.looks) range(l.range);
    for (auto& m : layout.merges) range(m);
    for (auto& c : layout.cells) cell(c.at);
    for (auto& l : layout.lists) range(l.range);
    for (auto& n : layout.names) range(n.range);
    std::erase_if(layout.cells, [](const CellWrite& c) { return c.formula; });
    return layout;
}

TEST(Layout, moves_as_a_whole) {
    const Cell places[] = {{1, 0}, {0, 1}, {7, 25}, {99, 700}};
    for (const auto& form : builtin_library().templates) {
        const std::string home = dump(moved_back(make_layout(*form, {0, 0}), {0, 0}));
        for (const Cell at : places) {
            EXPECT_EQ(dump(moved_back(make_layout(*form, at), at)), home)
                << form->id << address(at);
        }
    }
}

std::string formulas(const Layout& layout) {
    std::string out;
    for (const auto& c : layout.cells) {
        if (c.formula) out += address(c.at) + c.text + " ";
    }
    return out;
}

TEST(Layout, moves_formulas) {
    const auto library = builtin_library();
    EXPECT_EQ(formulas(make_layout(*library.find("xiushan-2023-department"), {0, 0})),
              "B6=C6+G6 C6=SUM(D6:F6) G6=SUM(H6:J6) ");
    EXPECT_EQ(formulas(make_layout(*library.find("xiushan-2023-department"), {20, 2})),
              "D26=E26+I26 E26=SUM(F26:H26) I26=SUM(J26:L26) ");
    EXPECT_EQ(formulas(make_layout(*library.find("xiushan-2023-project"), {1, 25})),
              "AD6=SUM(AD7:AD8) ");
}

TEST(Layout, adds_up_the_weights_where_the_form_has_a_total_row) {
    Template form = *builtin_library().find("xiushan-2023-department");
    form.cells.clear();
    form.table.total_row = true;
    const std::string text = dump(make_layout(form, {1, 1}));
    EXPECT_NE(text.find("merge C19:J19\n"), std::string::npos);
    EXPECT_NE(text.find("text C19 合计\n"), std::string::npos);
    EXPECT_NE(text.find("formula K19 =SUM(K11:K18)\n"), std::string::npos);
    EXPECT_NE(text.find("form B2:K19"), std::string::npos);
}

}  // namespace
}  // namespace jibiao
