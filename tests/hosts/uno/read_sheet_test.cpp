// Reading a sheet of a running Calc gives the snapshot that the golden files hold.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sheet/read_sheet.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <com/sun/star/util/XMergeable.hpp>
#include <sstream>

#include "cells.h"
#include "hosts/uno/bridge/property.h"
#include "office.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

/// The facts of a sheet in a canonical order. Merged areas without content are no facts.
std::vector<std::string> facts(const Sheet& sheet, Cell last) {
    std::istringstream lines(print_sheet(sheet));
    std::vector<std::string> result;
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind("merge ", 0) == 0) {
            const Cell first = parse_range(line.substr(6))->first;
            if (first.row > last.row || first.column > last.column) continue;
        }
        result.push_back(line);
    }
    std::sort(result.begin(), result.end());
    return result;
}

Cell last_content(const Sheet& sheet) {
    Cell last;
    for (int row = 0; row < sheet.rows(); ++row) {
        for (int column = 0; column < sheet.columns(); ++column) {
            if (sheet.at({row, column}).content == Content::empty) continue;
            last = {std::max(last.row, row), std::max(last.column, column)};
        }
    }
    return last;
}

class EveryWorkbook : public testing::TestWithParam<std::string> {};

TEST_P(EveryWorkbook, ReadsAsItsGoldenSheets) {
    const Document document(GetParam());
    for (int number = 0; number < document.sheet_count(); ++number) {
        const Sheet golden = load_sheet(GetParam(), number + 1);
        const auto reading = uno::read_sheet(document.get(), document.sheet(number));
        const Cell last = last_content(golden);
        EXPECT_EQ(facts(reading.sheet, last), facts(golden, last));
        EXPECT_FALSE(reading.cut);
    }
}

std::vector<std::string> workbooks() {
    std::vector<std::string> names;
    for (const SheetFile& file : all_sheet_files()) {
        if (names.empty() || names.back() != file.workbook) names.push_back(file.workbook);
    }
    return names;
}
INSTANTIATE_TEST_SUITE_P(Cases, EveryWorkbook, testing::ValuesIn(workbooks()));

/// Half of a pair of surrogates is no character; what stands behind it is not lost with it.
TEST(OfficeText, IsReadWhateverItHolds) {
    const sal_Unicode units[] = {0x41, 0xD83D, 0x9879, 0xD83D, 0xDE00, 0xE9, 0xDE00};
    EXPECT_EQ(uno::from_office(rtl::OUString(units, 7)),
              "A\uFFFD\u9879\U0001F600\u00e9\uFFFD");
    const std::string every_length = "a\u00e9\u9879\U0001F600\uFFFD\U0010FFFF";
    EXPECT_EQ(uno::from_office(uno::to_office(every_length)), every_length);
}

/// A document with texts typed into cells.
class Typed : public testing::Test {
protected:
    void type(const char* address, const char* text) { test::type(document_, address, text); }
    CellValue at(const char* address) const { return read().sheet.at(*parse_address(address)); }
    uno::SheetReading read(const uno::ReadLimits& limits = {}) const {
        return uno::read_sheet(document_.get(), document_.sheet(), limits);
    }

    Document document_;
};

CellValue formula(CellValue value) {
    value.formula = true;
    return value;
}

TEST_F(Typed, TellsKindsOfContentApart) {
    type("A1", "指标");
    type("A2", "200");
    type("A3", "0.95");
    format(document_, "A3", "0.00%");
    type("A4", "45000");
    format(document_, "A4", "YYYY-MM-DD");
    type("A5", "=1/0");
    type("A6", "=A2*2");
    type("A7", "=A3");
    type("A8", "=\"\"");
    type("A9", "=A1&\"值\"");
    type("A10", "=A4");
    type("A11", "'95");
    EXPECT_EQ(at("A1"), text_cell("指标"));
    EXPECT_EQ(at("A2"), number_cell(200));
    EXPECT_EQ(at("A3"), percent_cell(0.95));
    EXPECT_EQ(at("A4"), date_cell(45000, "2023-03-15"));
    EXPECT_EQ(at("A5"), formula(error_cell("#DIV/0!")));
    EXPECT_EQ(at("A6"), formula(number_cell(400)));
    EXPECT_EQ(at("A7"), formula(percent_cell(0.95)));
    EXPECT_EQ(at("A8"), formula(CellValue{}));
    EXPECT_EQ(at("A9"), formula(text_cell("指标值")));
    EXPECT_EQ(at("A10").number_class, NumberClass::date);
    EXPECT_EQ(at("A11"), text_cell("95"));
}

TEST_F(Typed, FormattingAloneIsNoContent) {
    type("B2", "权重");
    const auto far_cell = document_.sheet()->getCellRangeByPosition(0, 0, 50, 500);
    uno::put(far_cell, "CellBackColor", sal_Int32{0xFFFF00});
    const Sheet sheet = read().sheet;
    EXPECT_EQ(sheet.rows(), 2);
    EXPECT_EQ(sheet.columns(), 2);
}

TEST_F(Typed, AnEmptySheetIsOneEmptyCell) {
    const Sheet sheet = read().sheet;
    EXPECT_EQ(sheet.rows() * sheet.columns(), 1);
    EXPECT_EQ(sheet.at({0, 0}), CellValue{});
}

TEST_F(Typed, MergesReachBeyondTheLastContent) {
    type("A1", "标题");
    const css::uno::Reference<css::util::XMergeable> title(
        document_.sheet()->getCellRangeByPosition(0, 0, 9, 1), css::uno::UNO_QUERY_THROW);
    title->merge(true);
    const Sheet sheet = read().sheet;
    EXPECT_EQ(sheet.area({0, 0}), *parse_range("A1:J2"));
}

TEST_F(Typed, LockedOnlyUnderSheetProtection) {
    type("A1", "标签");
    type("B1", "值");
    unlock(document_, "B1");
    EXPECT_FALSE(at("A1").locked);
    protect(document_);
    EXPECT_TRUE(at("A1").locked);
    EXPECT_FALSE(at("B1").locked);
}

TEST_F(Typed, ReadsNoFurtherThanTheLimits) {
    type("A1", "开头");
    type("C30", "末尾");
    EXPECT_EQ(read({.rows = 20, .columns = 10, .cells = 1000}).sheet.rows(), 1);
    EXPECT_FALSE(read({.rows = 40, .columns = 10, .cells = 1000}).cut);
    EXPECT_TRUE(read({.rows = 30, .columns = 10, .cells = 1000}).cut);
    EXPECT_TRUE(read({.rows = 100, .columns = 3, .cells = 1000}).cut);
    type("A10", "中间");
    type("C5", "右边");
    const auto narrow = read({.rows = 40, .columns = 10, .cells = 30});
    EXPECT_TRUE(narrow.cut);
    EXPECT_EQ(narrow.sheet.rows(), 10);
}

TEST_F(Typed, AWideFormattedAreaDoesNotShortenANarrowForm) {
    uno::put(document_.sheet()->getCellRangeByPosition(0, 0, 99, 99), "CellBackColor",
             sal_Int32{255});
    for (int row = 0; row < 60; ++row) type(address(Cell{row, 0}).c_str(), "指标");
    const auto reading = read({.rows = 100, .columns = 10, .cells = 100});
    EXPECT_FALSE(reading.cut);
    EXPECT_EQ(reading.sheet.rows(), 60);
}

TEST_F(Typed, AFormulaWithoutResultCountsAsContent) {
    type("A1", "开头");
    type("B3", "=\"\"");
    EXPECT_EQ(at("B3"), formula(CellValue{}));
}

}  // namespace
}  // namespace jibiao::test
