// Sheet: cells, merges and the text that number cells show.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/sheet.h"

#include <gtest/gtest.h>

#include <limits>

#include "support/sheets.h"

namespace jibiao {
namespace {

TEST(Sheet, ShowsNumbersLikeASpreadsheet) {
    const struct {
        double number;
        const char* text;
    } cases[] = {
        {0, "0"},           {200, "200"},       {5.544, "5.544"},         {-0.5, "-0.5"},
        {0.1 + 0.2, "0.3"}, {675.08, "675.08"}, {771325800, "771325800"}, {1e20, "1e+20"},
    };
    for (const auto& c : cases) EXPECT_EQ(number_cell(c.number).text, c.text);
    EXPECT_EQ(number_cell(std::numeric_limits<double>::infinity()).text, "inf");
}

TEST(Sheet, ShowsFractionsAsPercent) {
    const struct {
        double fraction;
        const char* text;
    } cases[] = {
        {0.95, "95%"}, {1, "100%"}, {0.28, "28%"}, {0.005, "0.5%"}, {1.1, "110%"}, {0, "0%"},
    };
    for (const auto& c : cases) {
        const auto cell = percent_cell(c.fraction);
        EXPECT_EQ(cell.text, c.text);
        EXPECT_EQ(cell.number, c.fraction);
        EXPECT_EQ(cell.number_class, NumberClass::percent);
    }
}

TEST(Sheet, EmptyTextIsAnEmptyCell) {
    EXPECT_EQ(text_cell(""), CellValue{});
}

TEST(Sheet, AnswersForCellsOutside) {
    const Sheet sheet("表", 1, 1);
    EXPECT_EQ(sheet.at({5, 0}).content, Content::empty);
    EXPECT_EQ(sheet.at({-1, 0}).content, Content::empty);
    EXPECT_EQ(sheet.anchor({5, 7}), (Cell{5, 7}));
}

TEST(Sheet, KnowsMergedAreas) {
    Sheet sheet("表", 3, 3);
    sheet.merge({{0, 0}, {1, 1}});
    EXPECT_EQ(sheet.anchor({1, 1}), (Cell{0, 0}));
    EXPECT_EQ(sheet.area({1, 0}), (Range{{0, 0}, {1, 1}}));
    EXPECT_EQ(sheet.area({2, 2}), (Range{{2, 2}, {2, 2}}));
}

TEST(Sheet, IgnoresOverlappingAndOutlyingMerges) {
    Sheet sheet("表", 3, 3);
    sheet.merge({{0, 0}, {1, 1}});
    sheet.merge({{1, 1}, {2, 2}});
    sheet.merge({{3, 0}, {4, 0}});
    sheet.merge({{2, 2}, {2, 2}});
    EXPECT_EQ(sheet.merges().size(), 1u);
    EXPECT_EQ(sheet.anchor({2, 2}), (Cell{2, 2}));
}

TEST(Sheet, KeepsAMergeThatReachesOverTheEdge) {
    Sheet sheet("表", 1, 2);
    sheet.merge({{0, 1}, {0, 6}});
    EXPECT_EQ(sheet.area({0, 1}), (Range{{0, 1}, {0, 6}}));
}

TEST(Sheet, EqualMeansNothingChanged) {
    const Sheet sheet = test::load_sheet("boye", 1);
    Sheet other = sheet;
    EXPECT_EQ(sheet, other);
    auto cell = other.at({3, 2});
    cell.locked = true;
    other.set({3, 2}, cell);
    EXPECT_NE(sheet, other);
}

TEST(SheetText, RoundTrips) {
    for (const auto& file : test::all_sheet_files()) {
        const Sheet sheet = test::load_sheet(file.workbook, file.number);
        EXPECT_GT(sheet.rows(), 5);
        EXPECT_EQ(test::parse_sheet(test::print_sheet(sheet)), sheet) << file.workbook;
    }
    const std::string text =
        "名\nA1 text \"a\\\"b\\\\\\nc\"\nB1 percent 0.25 formula\nA2 date 45000 \"2023/3/15\"\n"
        "B2 error \"#DIV/0!\" locked\nmerge A2:B2\n";
    EXPECT_EQ(test::print_sheet(test::parse_sheet(text)), text);
    EXPECT_EQ(test::parse_sheet(text).at({0, 0}).text, "a\"b\\\nc");
    EXPECT_TRUE(test::parse_sheet(text).at({1, 1}).locked);
}

}  // namespace
}  // namespace jibiao
