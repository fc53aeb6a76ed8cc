// Marks where cells move or are seen twice, and where nobody may see them: files, print, recovery.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <com/sun/star/document/XDocumentRecovery.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewPane.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/view/XPrintable.hpp>
#include <filesystem>
#include <string_view>

#include "../../cli/scratch.h"
#include "cells.h"
#include "hands.h"
#include "hosts/uno/bridge/property.h"
#include "marked.h"
#include "screen.h"
#include "output_of.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using uno::argument;
using uno::to_office;
using namespace std::string_view_literals;

/// Every pixel of a cell and of what is beside it.
std::string around(const Sidebar& sidebar, const char* cell) {
    const auto [left, top, width, height] = sidebar.box(cell);
    return picture(left - 12, top - 12, width + 24, height + 24);
}

void paint_all(const Sidebar& sidebar) {
    sidebar.run(".uno:ViewRowColumnHeaders");
    sidebar.run(".uno:ViewRowColumnHeaders");
    sidebar.settle();
}

/// Only the cells whose marks changed are painted again. What is seen then must be what is seen when all
/// are: here of marks in other cells than the one that is edited, which come and go.
TEST(MarksPlaces, NothingOfAnOldMarkIsLeft) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("A1");
    ASSERT_TRUE(becomes(sidebar, "B16", true));
    Reference<css::sheet::XViewPane>(sidebar.controller(), UNO_QUERY_THROW)
        ->setFirstVisibleColumn(5);
    const auto shows_all_of_them = [&] {
        sidebar.settle();
        const std::string seen = around(sidebar, "J9");
        paint_all(sidebar);
        return seen == around(sidebar, "J9");
    };
    ASSERT_TRUE(becomes(sidebar, "J9", false));
    set_text(document, "J10", "5");
    ASSERT_TRUE(becomes(sidebar, "J9", true));
    EXPECT_TRUE(shows_all_of_them());
    set_text(document, "J10", "15");
    ASSERT_TRUE(becomes(sidebar, "J9", false));
    EXPECT_TRUE(shows_all_of_them());
}

TEST(MarksPlaces, ASortTakesThemAlong) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    const Hands hands(office(), document.get());
    set_text(document, "H11", "≥≤5");
    EXPECT_TRUE(becomes(sidebar, "H11", true));
    hands.select("G10:J14");
    hands.run(".uno:DataSort",
              {argument("ByRows", true), argument("HasHeader", false),
               argument("CaseSensitive", false), argument("IncludeAttribs", true),
               argument("UserDefIndex", sal_Int32(0)), argument("Col1", sal_Int32(10)),
               argument("Ascending1", true)});
    sidebar.go_to("A1");  // a selection would colour the cells
    EXPECT_TRUE(becomes(sidebar, "H13", true));
    EXPECT_TRUE(becomes(sidebar, "H11", false));
    sidebar.run(".uno:Undo");
    sidebar.go_to("A1");
    EXPECT_TRUE(becomes(sidebar, "H11", true));
    EXPECT_TRUE(becomes(sidebar, "H13", false));
}

TEST(MarksPlaces, ScrollingTakesThemAlong) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("A1");
    ASSERT_TRUE(becomes(sidebar, "B16", true));
    const Reference<css::sheet::XViewPane> pane(sidebar.controller(), UNO_QUERY_THROW);
    pane->setFirstVisibleRow(9);
    EXPECT_TRUE(becomes(sidebar, "B16", true));
    EXPECT_TRUE(becomes(sidebar, "H12", false));
    set_text(document, "H12", "≥≤5");
    EXPECT_TRUE(becomes(sidebar, "H12", true)) << "where it is now";
    pane->setFirstVisibleRow(30);
    set_text(document, "H12", "95");
    sidebar.settle();
    pane->setFirstVisibleRow(0);
    EXPECT_TRUE(becomes(sidebar, "H12", false)) << "changed while out of view";
    EXPECT_TRUE(becomes(sidebar, "B16", true));
}

TEST(MarksPlaces, BothWindowsOnADocumentShowThem) {
    const Document document("xiushan-2023");
    const Sidebar first(document);
    first.go_to("A1");
    ASSERT_TRUE(becomes(first, "B16", true));
    const ActiveWindow one = active_window();
    first.run(".uno:NewWindow");
    next_window(one, "Calc");
    {
        const Sidebar second(document);
        second.go_to("A1");
        EXPECT_TRUE(becomes(second, "B16", true));
        set_text(document, "H12", "≥≤5");
        EXPECT_TRUE(becomes(second, "H12", true));
        first.to_front();
        EXPECT_TRUE(becomes(first, "H12", true));
        Reference<css::util::XCloseable>(second.controller()->getFrame(), UNO_QUERY_THROW)
            ->close(false);
    }
    EXPECT_TRUE(becomes(first, "B16", true));
    set_text(document, "H12", "95");
    EXPECT_TRUE(becomes(first, "H12", false));
}

class Preview : public testing::Test {
protected:
    Reference<css::frame::XController> current() const {
        return Reference<css::frame::XModel>(document_.get(), UNO_QUERY_THROW)
            ->getCurrentController();
    }
    bool shows_cells() const {
        return Reference<css::sheet::XSpreadsheetView>(current(), UNO_QUERY).is();
    }
    const Document document_{"xiushan-2023"};
};

/// It shows what the print will hold.
TEST_F(Preview, HasNone) {
    {
        const Sidebar sidebar(document_);
        sidebar.go_to("A1");
        ASSERT_TRUE(becomes(sidebar, "B16", true));
        press("ctrl+shift+o");
        EXPECT_TRUE(sidebar.until([&](const Json&) {
            const std::string page = picture(0, 190, 1000, 600);
            return !shows_cells() && pixels(page, {"\0\0\0"sv}) > 1000 && mark_pixels(page) == 0;
        }));
        press("Escape");
        ASSERT_TRUE(sidebar.until([&](const Json&) { return shows_cells(); }));
    }
    const Sidebar sidebar(document_);
    EXPECT_TRUE(becomes(sidebar, "B16", true));
}

TEST_F(Preview, BringsThemBackWhenItsWindowIsClosed) {
    const Sidebar sidebar(document_);
    sidebar.go_to("A1");
    ASSERT_TRUE(becomes(sidebar, "B16", true));
    const ActiveWindow one = active_window();
    sidebar.run(".uno:NewWindow");
    next_window(one, "Calc");
    press("ctrl+shift+o");
    ASSERT_TRUE(sidebar.until([&](const Json&) { return !shows_cells(); }));
    Reference<css::util::XCloseable>(current()->getFrame(), UNO_QUERY_THROW)->close(false);
    paint_all(sidebar);
    EXPECT_TRUE(becomes(sidebar, "B16", true));
}

/// All that is drawn on the pages of a PDF.
std::string drawn(const std::filesystem::path& pdf) {
    return output_of(
        "python3 -c \"import re, sys, zlib\n"
        "for part in re.findall(rb'stream\\r?\\n(.*?)endstream', open(sys.argv[1], 'rb').read(), "
        "re.S):\n"
        "    try: text = zlib.decompress(part)\n"
        "    except zlib.error: continue\n"
        "    if b' re' in text: sys.stdout.buffer.write(text)\" " +
        pdf.string());
}

class MarksFiles : public testing::Test {
protected:
    void store(const Document& document, const char* name, const char* filter) {
        const css::beans::PropertyValue value = argument("FilterName", to_office(filter));
        Reference<css::frame::XStorable>(document.get(), UNO_QUERY_THROW)
            ->storeToURL(to_office("file://" + (scratch_ / name).string()),
                         css::uno::Sequence<css::beans::PropertyValue>(&value, 1));
    }
    const Scratch scratch_;
};

TEST_F(MarksFiles, APdfHasNone) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("A1");
    store(document, "before.pdf", "calc_pdf_Export");
    ASSERT_TRUE(becomes(sidebar, "B16", true));
    store(document, "marked.pdf", "calc_pdf_Export");
    const std::string text = drawn(scratch_ / "marked.pdf");
    EXPECT_GT(text.size(), 10000u);
    EXPECT_EQ(text.find("1 0.866"), text.npos) << "the background of an error";
    EXPECT_TRUE(becomes(sidebar, "B16", true)) << "afterwards";
}

/// A job without a printer: the office's own, "Generic Printer", writes a PDF.
TEST_F(MarksFiles, APrintHasNone) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("A1");
    ASSERT_TRUE(becomes(sidebar, "B16", true));
    const css::beans::PropertyValue job[] = {
        argument("FileName", to_office("file://" + (scratch_ / "printed.pdf").string())),
        argument("Wait", true)};
    Reference<css::view::XPrintable>(document.get(), UNO_QUERY_THROW)
        ->print(css::uno::Sequence<css::beans::PropertyValue>(job, 2));
    const std::string text = drawn(scratch_ / "printed.pdf");
    EXPECT_GT(text.size(), 10000u);
    EXPECT_EQ(text.find("1 0.866"), text.npos) << "the background of an error";
    EXPECT_TRUE(becomes(sidebar, "B16", true)) << "afterwards";
    EXPECT_FALSE(is_modified(document));
    EXPECT_TRUE(undo_list(document).empty());
}

/// What the office writes every ten minutes, in case it should crash.
TEST_F(MarksFiles, ARecoveryFileHasNone) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("A1");
    ASSERT_TRUE(becomes(sidebar, "B16", true));
    set_text(document, "H12", "≥≤5");
    ASSERT_TRUE(becomes(sidebar, "H12", true));
    const css::beans::PropertyValue value = argument("FilterName", to_office("calc8"));
    Reference<css::document::XDocumentRecovery>(document.get(), UNO_QUERY_THROW)
        ->storeToRecoveryFile(to_office("file://" + (scratch_ / "saved.ods").string()),
                              css::uno::Sequence<css::beans::PropertyValue>(&value, 1));
    const std::string text = unpacked((scratch_ / "saved.ods").string());
    EXPECT_NE(text.find("≥≤5"), text.npos);
    EXPECT_EQ(text.find("JXMARK"), text.npos);
    EXPECT_EQ(text.find("jibiao-"), text.npos);
    EXPECT_TRUE(becomes(sidebar, "H12", true));
    EXPECT_TRUE(is_modified(document));
    EXPECT_EQ(undo_list(document).size(), 1u);
}

}  // namespace
}  // namespace jibiao::test
