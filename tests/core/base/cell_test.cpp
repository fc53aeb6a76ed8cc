// Cell addresses there and back, and the names of severities.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/cell.h"

#include <gtest/gtest.h>

#include "core/base/finding.h"

namespace jibiao {
namespace {

TEST(Cell, NamesColumns) {
    const std::pair<int, const char*> table[] = {{0, "A"},     {9, "J"},      {25, "Z"},
                                                 {26, "AA"},   {51, "AZ"},    {701, "ZZ"},
                                                 {702, "AAA"}, {16383, "XFD"}};
    for (const auto& [column, name] : table) EXPECT_EQ(column_name(column), name);
}

TEST(Cell, ReadsItsOwnAddresses) {
    for (int column = 0; column < 1000; column += 7) {
        const Cell cell{column * 3, column};
        EXPECT_EQ(parse_address(address(cell)), cell);
        const Range range{cell, {cell.row + 2, cell.column + 1}};
        EXPECT_EQ(parse_range(address(range)), range);
    }
    EXPECT_EQ(address(Cell{9, 9}), "J10");
    EXPECT_EQ(address(Range{{0, 0}, {17, 9}}), "A1:J18");
    EXPECT_EQ(address(Range{{4, 1}, {4, 1}}), "B5");
    EXPECT_EQ(parse_range("B5"), (Range{{4, 1}, {4, 1}}));
}

TEST(Cell, RefusesMalformedAddresses) {
    for (const char* text :
         {"", "A", "1", "A0", "a1", "A1B", "$A$1", "ABCD1", "A12345678", "A 1", "A-1"}) {
        EXPECT_FALSE(parse_address(text)) << text;
    }
    for (const char* text : {"", ":", "A1:", ":A1", "B2:A3", "B2:C1", "A1:B2:C3"}) {
        EXPECT_FALSE(parse_range(text)) << text;
    }
}

TEST(Finding, NamesSeverities) {
    EXPECT_EQ(severity_name(Severity::error), "error");
    EXPECT_EQ(severity_name(Severity::warning), "warning");
    EXPECT_EQ(severity_name(Severity::hint), "hint");
}

}  // namespace
}  // namespace jibiao
