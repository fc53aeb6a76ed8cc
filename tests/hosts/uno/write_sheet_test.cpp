// Inserting forms and applying fixes in a running Calc: what is written, and that undo takes it
// back. SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <com/sun/star/util/XMergeable.hpp>

#include "cells.h"
#include "core/form/builtin.h"
#include "hosts/uno/bridge/property.h"
#include "hosts/uno/sheet/apply_edits.h"
#include "hosts/uno/sheet/apply_layout.h"
#include "hosts/uno/sheet/place.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using Titles = std::vector<std::string>;

class EveryFormat : public testing::TestWithParam<const char*> {};

TEST_P(EveryFormat, ACellReadsAsItsEdit) {
    const Document document;
    const Titles texts = {"95%", "3/5",   "=",      "=A1",        "0095",
                          "15",  "100.5", "'x",     "",           "≥95%",
                          "1-2", "95％",  "上\n下", "TRUE",       "1e5",
                          "-5",  "9.50%", "12:30",  "2023-01-01", "123456789012345678901"};
    std::vector<Edit> edits;
    for (int row = 0; row < static_cast<int>(texts.size()); ++row) {
        const std::string at = address(Cell{row, 0});
        type(document, at.c_str(), "0.5");
        format(document, at.c_str(), GetParam());
        edits.push_back({{row, 0}, texts[row]});
    }
    EXPECT_FALSE(uno::apply_edits(document.get(), document.sheet(), edits, "改正"));
    const Sheet sheet = read(document);
    for (const Edit& edit : edits) {
        const CellValue& cell = sheet.at(edit.at);
        EXPECT_FALSE(cell.formula) << edit.text;
        EXPECT_NE(cell.number_class, NumberClass::date) << edit.text;
        const std::string expected =
            edit.text == "9.50%" && cell.content == Content::number ? "9.5%" : edit.text;
        EXPECT_EQ(cell.text, expected);
    }
    EXPECT_EQ(sheet.at({5, 0}).content,
              std::string_view(GetParam()) == "@" ? Content::text : Content::number);
}
INSTANTIATE_TEST_SUITE_P(Formats, EveryFormat,
                         testing::Values("General", "0.00", "0.00%", "YYYY-MM-DD", "@"));

TEST(Edits, AreOneStepOfUndo) {
    const Document document;
    type(document, "A1", "旧");
    type(document, "B1", "1");
    const Sheet before = read(document);
    const std::size_t steps = undo_list(document).size();
    EXPECT_FALSE(uno::apply_edits(document.get(), document.sheet(), {{{0, 0}, "新"}, {{0, 1}, "2"}},
                                  "应用修正"));
    ASSERT_EQ(undo_list(document).size(), steps + 1);
    EXPECT_EQ(undo_list(document).front(), "应用修正");
    const Sheet after = read(document);
    undo(document);
    EXPECT_EQ(read(document), before);
    redo(document);
    EXPECT_EQ(read(document), after);
}

TEST(Edits, LeaveAProtectedSheetAlone) {
    const Document document;
    type(document, "A1", "旧");
    unlock(document, "B1");
    protect(document);
    const Sheet before = read(document);
    const Titles steps = undo_list(document);
    const auto trouble = uno::apply_edits(document.get(), document.sheet(),
                                          {{{0, 1}, "新"}, {{0, 0}, "新"}}, "应用修正");
    ASSERT_TRUE(trouble);
    EXPECT_EQ(trouble->code, "sheet.protected");
    EXPECT_EQ(trouble->where, "A1");
    EXPECT_EQ(read(document), before);
    EXPECT_EQ(undo_list(document), steps);
    EXPECT_FALSE(uno::apply_edits(document.get(), document.sheet(), {{{0, 1}, "新"}}, "应用修正"));
    EXPECT_EQ(read(document).at({0, 1}).text, "新");
}

class EveryTemplate : public testing::TestWithParam<std::shared_ptr<const Template>> {
protected:
    Document document_;
};

void expect_written(const Sheet& sheet, const Layout& layout) {
    for (const CellWrite& write : layout.cells) {
        if (write.formula)
            EXPECT_TRUE(sheet.at(write.at).formula) << address(write.at);
        else
            EXPECT_EQ(sheet.at(write.at).text, write.text);
    }
    for (const Range& merge : layout.merges) EXPECT_EQ(sheet.area(merge.first), merge);
}

TEST_P(EveryTemplate, IsInsertedAsOneStepOfUndo) {
    const Layout layout = make_layout(*GetParam(), {2, 1});
    const Sheet before = read(document_);
    ASSERT_FALSE(uno::not_insertable(document_.get(), document_.sheet(), layout));
    uno::apply_layout(document_.get(), document_.sheet(), layout, "插入表样");
    EXPECT_EQ(undo_list(document_), Titles{"插入表样"});
    const Sheet after = read(document_);
    expect_written(after, layout);
    undo(document_);
    EXPECT_EQ(print_sheet(read(document_)), print_sheet(before));
    EXPECT_TRUE(undo_list(document_).empty());
    redo(document_);
    EXPECT_EQ(read(document_), after);
}

TEST_P(EveryTemplate, IsInsertedOnASheetOfItsOwn) {
    const Layout layout = make_layout(*GetParam(), {0, 0});
    const auto sheet = uno::apply_layout_on_new_sheet(document_.get(), layout, "插入表样");
    ASSERT_TRUE(sheet);
    EXPECT_EQ(document_.sheet_count(), 2);
    expect_written(read(document_, 1), layout);
    EXPECT_EQ(read(document_, 1).name(), layout.sheet_name);
    EXPECT_EQ(undo_list(document_), Titles{"插入表样"});
    undo(document_);
    EXPECT_EQ(document_.sheet_count(), 1);
}

TEST_P(EveryTemplate, KeepsItsSizesListsAndNames) {
    const Layout layout = make_layout(*GetParam(), {0, 0});
    uno::apply_layout(document_.get(), document_.sheet(), layout, "插入表样");
    for (const ListWrite& list : layout.lists) {
        const auto validation = uno::get<Reference<css::beans::XPropertySet>>(
            uno::block(document_.sheet(), list.range), "Validation");
        ASSERT_TRUE(validation) << address(list.range);
        EXPECT_EQ(uno::get<bool>(*validation, "ShowErrorMessage"), list.strict);
    }
    const auto names =
        uno::get<Reference<css::container::XNameAccess>>(document_.get(), "NamedRanges");
    for (const NameWrite& name : layout.names) {
        EXPECT_TRUE((*names)->hasByName(uno::to_office(name.name))) << name.name;
    }
}

std::string name_of(const testing::TestParamInfo<std::shared_ptr<const Template>>& info) {
    std::string name = info.param->id;
    for (char& c : name) c = c == '-' ? '_' : c;
    return name;
}
INSTANTIATE_TEST_SUITE_P(Builtin, EveryTemplate, testing::ValuesIn(builtin_library().templates),
                         name_of);

class Insertion : public testing::Test {
protected:
    std::string trouble() const {
        const auto found = uno::not_insertable(document_.get(), document_.sheet(), layout_);
        return found ? found->code : "";
    }
    Document document_;
    Layout layout_ = make_layout(*builtin_library().templates.front(), {0, 0});
};

TEST_F(Insertion, NeedsAFreePlace) {
    EXPECT_EQ(trouble(), "");
    type(document_, "C5", "已有内容");
    EXPECT_EQ(trouble(), "sheet.occupied");
}

TEST_F(Insertion, NeedsRoom) {
    layout_ = make_layout(*builtin_library().templates.front(), {1048570, 0});
    EXPECT_EQ(trouble(), "sheet.no-room");
}

TEST_F(Insertion, NeedsAnUnprotectedSheet) {
    protect(document_);
    EXPECT_EQ(trouble(), "sheet.protected");
}

TEST_F(Insertion, TwiceGivesTwoNames) {
    uno::apply_layout(document_.get(), document_.sheet(), layout_, "插入表样");
    ASSERT_TRUE(uno::apply_layout_on_new_sheet(document_.get(), layout_, "插入表样"));
    const auto names =
        uno::get<Reference<css::container::XNameAccess>>(document_.get(), "NamedRanges");
    EXPECT_EQ((*names)->getElementNames().getLength(), 2 * layout_.names.size());
}

}  // namespace
}  // namespace jibiao::test
