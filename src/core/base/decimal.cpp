// Decimal: coefficient and digits after the point, both written out and read back exactly.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/decimal.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

#include "core/base/text.h"

namespace jibiao {
namespace {

__extension__ using Wide = __int128;

constexpr int most_whole_digits = 18;
constexpr int most_decimals = 12;
/// A product of 10^24 and more is refused: it leaves room to add hundreds of them at 12 decimals.
constexpr int most_product_digits = 24;

constexpr auto powers = [] {
    std::array<Wide, 38> list{};
    Wide power = 1;
    for (auto& entry : list) {
        entry = power;
        power *= 10;
    }
    return list;
}();

/// The longest run of digits at the front, which is removed from `text`.
std::string_view take_digits(std::string_view& text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
    const auto digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(digits.size());
    return digits;
}

Wide append_digits(Wide number, std::string_view digits) {
    for (const char c : digits) number = number * 10 + (c - '0');
    return number;
}

/// Half away from zero; `divisor` is a power of ten.
Wide divide_rounded(Wide number, Wide divisor) {
    const Wide half = divisor / 2;
    return number < 0 ? (number - half) / divisor : (number + half) / divisor;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view digits) {
    const bool negative = digits.starts_with('-');
    if (negative) digits.remove_prefix(1);
    auto whole = take_digits(digits);
    if (whole.empty()) return std::nullopt;
    std::string_view fraction;
    if (!digits.empty()) {
        if (digits.front() != '.') return std::nullopt;
        digits.remove_prefix(1);
        fraction = take_digits(digits);
        if (fraction.empty() || !digits.empty()) return std::nullopt;
    }
    whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
    if (whole.size() > most_whole_digits || fraction.size() > most_decimals) return std::nullopt;
    const Wide coefficient = append_digits(append_digits(0, whole), fraction);
    return Decimal(negative ? -coefficient : coefficient, static_cast<int>(fraction.size()));
}

std::optional<Decimal> Decimal::from_double(double number) {
    if (!std::isfinite(number) || std::fabs(number) >= 1e18) return std::nullopt;
    constexpr int digits_after_first = 14;
    char buffer[32];
    const auto written = std::to_chars(buffer, buffer + sizeof buffer, std::fabs(number),
                                       std::chars_format::scientific, digits_after_first);
    std::string_view text(buffer, static_cast<std::size_t>(written.ptr - buffer));
    const auto mark = text.find('e');
    std::string_view shown_exponent = text.substr(mark + 1);
    if (shown_exponent.starts_with('+')) shown_exponent.remove_prefix(1);
    int exponent = 0;
    std::from_chars(shown_exponent.data(), shown_exponent.data() + shown_exponent.size(), exponent);
    if (exponent < -most_decimals - 1) return Decimal();

    const Wide coefficient =
        append_digits(append_digits(0, text.substr(0, 1)), text.substr(2, mark - 2));
    const int scale = digits_after_first - exponent;
    const Wide scaled =
        scale < 0 ? coefficient * powers[static_cast<std::size_t>(-scale)] : coefficient;
    Decimal decimal(number < 0 ? -scaled : scaled, std::max(scale, 0));
    if (decimal.scale_ > most_decimals) decimal = decimal.rounded(most_decimals);
    return decimal.trimmed();
}

Decimal Decimal::trimmed() const {
    Decimal result = *this;
    while (result.scale_ > 0 && result.coefficient_ % 10 == 0) {
        result.coefficient_ /= 10;
        --result.scale_;
    }
    return result;
}

Decimal Decimal::rounded(int decimals) const {
    assert(decimals >= 0 && decimals <= most_decimals);
    if (decimals >= scale_) {
        return Decimal(coefficient_ * powers[static_cast<std::size_t>(decimals - scale_)],
                       decimals);
    }
    return Decimal(
        divide_rounded(coefficient_, powers[static_cast<std::size_t>(scale_ - decimals)]),
        decimals);
}

Decimal Decimal::abs() const {
    return is_negative() ? -*this : *this;
}

std::string Decimal::text() const {
    std::string digits;
    Wide rest = is_negative() ? -coefficient_ : coefficient_;
    for (int written = 0; rest > 0 || written <= scale_; ++written) {
        if (written == scale_ && scale_ > 0) digits.push_back('.');
        digits.push_back(static_cast<char>('0' + static_cast<int>(rest % 10)));
        rest /= 10;
    }
    if (is_negative()) digits.push_back('-');
    std::reverse(digits.begin(), digits.end());
    return digits;
}

double Decimal::to_double() const {
    // Dividing two exactly held numbers rounds once, so the usual 15 digits come back unchanged.
    const Decimal short_form = trimmed();
    return static_cast<double>(short_form.coefficient_) /
           static_cast<double>(powers[static_cast<std::size_t>(short_form.scale_)]);
}

Decimal Decimal::operator-() const {
    return Decimal(-coefficient_, scale_);
}

Decimal operator+(const Decimal& a, const Decimal& b) {
    const int scale = std::max(a.scale_, b.scale_);
    return Decimal(a.coefficient_ * powers[static_cast<std::size_t>(scale - a.scale_)] +
                       b.coefficient_ * powers[static_cast<std::size_t>(scale - b.scale_)],
                   scale);
}

Decimal operator-(const Decimal& a, const Decimal& b) {
    return a + -b;
}

std::optional<Decimal> Decimal::product(const Decimal& a, const Decimal& b) {
    const Decimal left = a.trimmed(), right = b.trimmed();
    Wide coefficient = 0;
    if (__builtin_mul_overflow(left.coefficient_, right.coefficient_, &coefficient)) {
        return std::nullopt;
    }
    const Decimal result = Decimal(coefficient, left.scale_ + right.scale_).trimmed();
    const Wide limit = powers[static_cast<std::size_t>(most_product_digits)] *
                       powers[static_cast<std::size_t>(std::min(result.scale_, most_decimals))];
    if (result.scale_ > most_decimals || result.abs().coefficient_ >= limit) return std::nullopt;
    return result;
}

std::optional<Decimal> Decimal::quotient(const Decimal& a, const Decimal& b, int decimals) {
    assert(decimals >= 0 && decimals <= most_decimals);
    const Decimal left = a.trimmed(), right = b.trimmed();
    if (right.is_zero()) return std::nullopt;
    // One digit more than asked for, which rounds.
    const int shift = decimals + 1 + right.scale_ - left.scale_;
    Wide above = left.coefficient_, below = right.coefficient_;
    Wide& scaled = shift < 0 ? below : above;
    const auto power = static_cast<std::size_t>(shift < 0 ? -shift : shift);
    if (power >= powers.size() || __builtin_mul_overflow(scaled, powers[power], &scaled)) {
        return std::nullopt;
    }
    // What is cut off behind the extra digit cannot turn a half down: half rounds away from zero.
    return Decimal(divide_rounded(above / below, 10), decimals);
}

bool operator==(const Decimal& a, const Decimal& b) {
    return (a <=> b) == std::strong_ordering::equal;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    const int scale = std::max(a.scale_, b.scale_);
    const Wide left = a.coefficient_ * powers[static_cast<std::size_t>(scale - a.scale_)];
    const Wide right = b.coefficient_ * powers[static_cast<std::size_t>(scale - b.scale_)];
    if (left == right) return std::strong_ordering::equal;
    return left < right ? std::strong_ordering::less : std::strong_ordering::greater;
}

}  // namespace jibiao
