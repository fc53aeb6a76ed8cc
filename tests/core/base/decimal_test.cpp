// Decimal: reading, writing, comparing, rounding, and agreement with integers on random input.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/decimal.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace jibiao {
namespace {

Decimal dec(std::string_view text) {
    const auto number = Decimal::parse(text);
    EXPECT_TRUE(number) << text;
    return number.value_or(Decimal());
}

TEST(Decimal, KeepsDigitsAsWritten) {
    for (const char* text :
         {"0", "7", "352.20", "-12.50", "0.5", "-0.01", "100", "0.000000000001",
          "999999999999999999.999999999999", "-999999999999999999.999999999999"}) {
        EXPECT_EQ(dec(text).text(), text);
    }
    EXPECT_EQ(dec("0095").text(), "95");
    EXPECT_EQ(dec("-0").text(), "0");
    EXPECT_EQ(dec("-0.00").text(), "0.00");
    EXPECT_EQ(dec("352.20").decimals(), 2);
}

TEST(Decimal, RefusesWhatIsNoPlainNumber) {
    for (const char* text :
         {"", "-", "+1", "1.", ".5", "1e3", " 1", "1 ", "1,000", "1.2.3", "--1", "1-", "12a", "１",
          "0x1", "nan", "1234567890123456789", "0.1234567890123"}) {
        EXPECT_FALSE(Decimal::parse(text)) << text;
    }
}

TEST(Decimal, ReadsDoublesAsSpreadsheetsShowThem) {
    const std::pair<double, const char*> table[] = {{0.0, "0"},
                                                    {-0.0, "0"},
                                                    {100, "100"},
                                                    {0.1 + 0.2, "0.3"},
                                                    {675.08, "675.08"},
                                                    {-5.544, "-5.544"},
                                                    {1e17, "100000000000000000"},
                                                    {0.95, "0.95"},
                                                    {1.0 / 3, "0.333333333333"},
                                                    {1e-13, "0"},
                                                    {5e-13, "0.000000000001"},
                                                    {1e-300, "0"},
                                                    {167.2 + 185.0, "352.2"},
                                                    {1e-12, "0.000000000001"},
                                                    {9.99999999999999999, "10"},
                                                    {771325800.00, "771325800"}};
    for (const auto& [number, text] : table) {
        const auto decimal = Decimal::from_double(number);
        ASSERT_TRUE(decimal) << text;
        EXPECT_EQ(decimal->text(), text);
    }
    EXPECT_FALSE(Decimal::from_double(1e18));
    EXPECT_FALSE(Decimal::from_double(-1e300));
    EXPECT_FALSE(Decimal::from_double(std::numeric_limits<double>::infinity()));
    EXPECT_FALSE(Decimal::from_double(std::nan("")));
}

TEST(Decimal, ComparesByValue) {
    EXPECT_EQ(dec("352.2"), dec("352.20"));
    EXPECT_EQ(Decimal(3), dec("3.000"));
    EXPECT_LT(dec("-1"), dec("0.5"));
    EXPECT_GT(dec("0.51"), dec("0.5"));
    EXPECT_LT(dec("-0.51"), dec("-0.5"));
}

TEST(Decimal, RoundsHalfAwayFromZero) {
    EXPECT_EQ(dec("2.345").rounded(2).text(), "2.35");
    EXPECT_EQ(dec("-2.345").rounded(2).text(), "-2.35");
    EXPECT_EQ(dec("2.344").rounded(2).text(), "2.34");
    EXPECT_EQ(dec("0.5").rounded(0).text(), "1");
    EXPECT_EQ(dec("5").rounded(2).text(), "5.00");
    EXPECT_EQ(dec("100.00").trimmed().text(), "100");
    EXPECT_EQ(dec("0.00").trimmed().text(), "0");
    EXPECT_EQ(dec("1200").trimmed().text(), "1200");
}

TEST(Decimal, AddsMoneyExactly) {
    EXPECT_EQ((dec("509.54") + dec("165.54")).text(), "675.08");
    EXPECT_EQ((dec("165.54") - dec("155.544")).text(), "9.996");
    EXPECT_EQ(dec("-3.5").abs().text(), "3.5");
    EXPECT_TRUE((dec("0.1") - dec("0.10")).is_zero());
}

TEST(Decimal, MultipliesExactlyOrNotAtAll) {
    EXPECT_EQ(Decimal::product(Decimal(28), Decimal(165))->text(), "4620");
    EXPECT_EQ(Decimal::product(dec("0.1"), dec("0.20"))->text(), "0.02");
    EXPECT_EQ(Decimal::product(dec("-2.5"), dec("4"))->text(), "-10");
    EXPECT_EQ(Decimal::product(dec("0.000000000001"), dec("0")), Decimal(0));
    EXPECT_FALSE(Decimal::product(dec("0.0000001"), dec("0.0000001")));
    EXPECT_FALSE(Decimal::product(dec("999999999999999999"), dec("999999999999999999")));
    EXPECT_FALSE(Decimal::product(dec("999999999999999999.999999999999"),
                                  dec("999999999999999999.999999999999")));
}

TEST(Decimal, DividesRoundedHalfAwayFromZero) {
    EXPECT_EQ(Decimal::quotient(Decimal(2), Decimal(3), 2)->text(), "0.67");
    EXPECT_EQ(Decimal::quotient(Decimal(1), Decimal(3), 4)->text(), "0.3333");
    EXPECT_EQ(Decimal::quotient(dec("-1"), dec("8"), 2)->text(), "-0.13");
    EXPECT_EQ(Decimal::quotient(dec("1"), dec("0.008"), 0)->text(), "125");
    EXPECT_EQ(Decimal::quotient(dec("29.99"), dec("30.00"), 6)->text(), "0.999667");
    EXPECT_EQ(Decimal::quotient(dec("0.000000000001"), dec("9"), 2)->text(), "0.00");
    EXPECT_FALSE(Decimal::quotient(Decimal(1), dec("0.00"), 2));
}

TEST(Decimal, AgreesWithIntegersOnRandomSums) {
    std::mt19937_64 random(20240607);
    for (int round = 0; round < 2000; ++round) {
        const auto a = static_cast<std::int64_t>(random() % 2000000000) - 1000000000;
        const auto b = static_cast<std::int64_t>(random() % 2000000000) - 1000000000;
        const auto hundredths = [](std::int64_t n) {
            const auto size = std::to_string(n < 0 ? -n : n);
            const auto padded = std::string(size.size() < 3 ? 3 - size.size() : 0, '0') + size;
            std::string text(n < 0 ? "-" : "");
            text.append(padded, 0, padded.size() - 2).append(".").append(padded, padded.size() - 2);
            return dec(text);
        };
        EXPECT_EQ(hundredths(a) + hundredths(b), hundredths(a + b));
        EXPECT_EQ(hundredths(a) <=> hundredths(b), a <=> b);
        EXPECT_EQ(Decimal::from_double(hundredths(a).to_double()), hundredths(a));
        EXPECT_EQ(dec(hundredths(a).text()), hundredths(a));
    }
}

}  // namespace
}  // namespace jibiao
