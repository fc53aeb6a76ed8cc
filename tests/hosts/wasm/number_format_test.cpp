// Number formats in Excel's notation, and dates without a text.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/wasm/number_format.h"

#include <gtest/gtest.h>

namespace jibiao::wasm {
namespace {

TEST(NumberFormat, TellsPercentagesDatesAndText) {
    const NumberClass plain = NumberClass::plain, percent = NumberClass::percent,
                      date = NumberClass::date;
    const struct {
        const char* code;
        NumberClass is;
    } table[] = {
        {"", plain},           {"General", plain},     {"G/通用格式", plain},
        {"0.00", plain},       {"#,##0.00_ ", plain},  {"0.00E+00", plain},
        {"0%", percent},       {"0.00%", percent},     {"0.00_%", plain},
        {"0\"%\"", plain},     {"0\\%", plain},        {"[Red]0.00%;[Blue]-0.00%", percent},
        {"0;0%", plain},       {"yyyy-m-d", date},     {"yyyy\"年\"m\"月\"d\"日\"", date},
        {"h:mm", date},        {"[$-804]0.00", plain}, {"[$-804]yyyy/m/d", date},
        {"\"days\" 0", plain}, {"0\"日\"", plain},     {"@", plain},
        {"0.0\"", plain},      {"[h]:mm", date},       {"0.00####", plain},
    };
    for (const auto& [code, is] : table)
        EXPECT_EQ(read_number_format(code).number_class, is) << code;
    EXPECT_TRUE(read_number_format("@").text);
    EXPECT_FALSE(read_number_format("0").text);
    EXPECT_TRUE(read_number_format("General").general);
    EXPECT_FALSE(read_number_format("0").general);
}

TEST(DateText, CountsFromTheEndOf1899) {
    EXPECT_EQ(date_text(1), "1899-12-31");
    EXPECT_EQ(date_text(60), "1900-02-28");
    EXPECT_EQ(date_text(61), "1900-03-01");
    EXPECT_EQ(date_text(25569), "1970-01-01");
    EXPECT_EQ(date_text(45351), "2024-02-29");
    EXPECT_EQ(date_text(46086.5), "2026-03-05");
    EXPECT_EQ(date_text(2958465), "9999-12-31");
    EXPECT_EQ(date_text(0.5), "12:00");
    EXPECT_EQ(date_text(0), "00:00");
    EXPECT_EQ(date_text(0.9999999), "00:00");
    EXPECT_EQ(date_text(-3), "-3");
    EXPECT_EQ(date_text(1e300), number_cell(1e300).text);
}

}  // namespace
}  // namespace jibiao::wasm
