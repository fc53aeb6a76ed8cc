// Texts of edits: which become numbers, and which a spreadsheet must not take for something else.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/typed.h"

#include <gtest/gtest.h>

namespace jibiao {
namespace {

TEST(TypedNumber, OnlyPlainNumbersAreNumbers) {
    for (const char* text : {"0", "15", "-5", "100.50", "0.95", "123456789012345"}) {
        EXPECT_TRUE(typed_number(text)) << text;
    }
    for (const char* text : {"", "=", "3/5", "0095", "00", "1.", ".5", "1e5", "+5", "1,000", "９５",
                             "1234567890123456", "≥95", "95%", "--5", "-", "1.2.3"}) {
        EXPECT_FALSE(typed_number(text)) << text;
    }
    EXPECT_EQ(typed_percent("95%"), 0.95);
    EXPECT_FALSE(typed_percent("95"));
    EXPECT_FALSE(typed_percent("%"));
}

TEST(TypedCell, KeepsPercentagesPercentages) {
    EXPECT_EQ(typed_cell("95%", NumberClass::percent), percent_cell(0.95));
    EXPECT_EQ(typed_cell("95%", NumberClass::plain), text_cell("95%"));
    EXPECT_EQ(typed_cell("95", NumberClass::percent), number_cell(95));
    EXPECT_EQ(typed_cell("3/5", NumberClass::date), text_cell("3/5"));
    EXPECT_EQ(typed_cell("", NumberClass::plain), CellValue{});
}

}  // namespace
}  // namespace jibiao
