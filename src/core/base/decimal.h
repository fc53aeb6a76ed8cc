// Exact decimal numbers for money, weights and targets. Nothing in jibiao is summed as double.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jibiao {

/// A decimal number: a 128-bit coefficient and the number of digits after the point.
/// The digits after the point are kept as written (352.20 stays 352.20), comparison ignores them
/// (352.2 == 352.20). Parsing accepts at most 18 digits before and 12 after the point, so that
/// sums of any table cannot overflow.
class Decimal {
public:
    Decimal() = default;
    Decimal(std::int64_t whole) : coefficient_(whole) {}

    /// Plain ASCII digits only: "-12.50", "0.5", "100". No sign "+", grouping, exponent or space.
    static std::optional<Decimal> parse(std::string_view digits);
    /// The number a spreadsheet cell shows: rounded to 15 significant digits, as Calc and Excel do.
    /// Empty for infinities, NaN and magnitudes of 10^18 and more.
    static std::optional<Decimal> from_double(double number);

    /// Digits after the point as written: 2 for 352.20.
    int decimals() const { return scale_; }
    bool is_zero() const { return coefficient_ == 0; }
    bool is_negative() const { return coefficient_ < 0; }
    /// The same number without trailing zeros after the point.
    Decimal trimmed() const;
    /// Rounded half away from zero to so many digits after the point.
    Decimal rounded(int decimals) const;
    Decimal abs() const;

    /// As written: "352.20".
    std::string text() const;
    double to_double() const;

    Decimal operator-() const;
    friend Decimal operator+(const Decimal&, const Decimal&);
    friend Decimal operator-(const Decimal&, const Decimal&);
    /// Empty when the exact product does not fit.
    static std::optional<Decimal> product(const Decimal&, const Decimal&);
    /// a / b rounded half away from zero to so many digits after the point; empty when b is zero or
    /// the digits of either do not fit.
    static std::optional<Decimal> quotient(const Decimal& a, const Decimal& b, int decimals);
    friend bool operator==(const Decimal&, const Decimal&);
    friend std::strong_ordering operator<=>(const Decimal&, const Decimal&);

private:
    __extension__ using Wide = __int128;
    Decimal(Wide coefficient, int scale) : coefficient_(coefficient), scale_(scale) {}

    Wide coefficient_ = 0;
    int scale_ = 0;
};

}  // namespace jibiao
