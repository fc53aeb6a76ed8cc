// Values that count time: frequencies (每季度1次) and deadlines (60日之内办结, 12月底前).
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <iterator>

#include "core/base/text.h"
#include "core/value/operator.h"
#include "core/value/parts.h"
#include "core/value/unit.h"

namespace jibiao {
namespace {

using Text = std::u32string_view;

constexpr std::size_t longest_event = 20;
constexpr std::size_t longest_verb = 4;

struct Period {
    Text text;
    std::string_view name;  ///< 年 季度 月 周 日
    int every;
    bool after_number;  ///< "3个月" counts months, "3月" is March
};
constexpr Period periods[] = {
    {U"个季度", "季度", 1, true}, {U"季度", "季度", 1, false}, {U"个月", "月", 1, true},
    {U"年度", "年", 1, false},    {U"个星期", "周", 1, true},  {U"星期", "周", 1, true},
    {U"半年", "月", 6, false},    {U"季", "季度", 1, false},   {U"年", "年", 1, true},
    {U"月", "月", 1, false},      {U"周", "周", 1, true},      {U"日", "日", 1, true},
    {U"天", "日", 1, true}};

/// 一 to 十 and 两 in front of 次: 每季度一次.
std::optional<int> spelled_number(char32_t c) {
    static constexpr Text digits = U"〇一二三四五六七八九十";
    if (c == U'两') return 2;
    const auto at = digits.find(c);
    return at == Text::npos || at == 0 ? std::nullopt : std::optional<int>(static_cast<int>(at));
}

struct Every {
    Decimal every;
    std::string_view period;
    std::size_t length;
};

/// 每季度 · 每2个月 · 每两周 · 1个月 · 全年.
std::optional<Every> every_before(Piece text) {
    if (text.folded.starts_with(U"全年")) return Every{1, "年", 2};
    std::size_t at = text.folded.starts_with(U'每') ? 1 : 0;
    const bool each = at == 1;
    bool counted = false;
    Decimal every = 1;
    if (const auto number = number_before(text.from(at))) {
        every = number->number.trimmed();
        at += number->length;
        counted = true;
    } else if (each && at < text.size() && spelled_number(text.folded[at])) {
        every = *spelled_number(text.folded[at++]);
        counted = true;
    }
    if ((!each && !counted) || every <= Decimal(0)) return std::nullopt;
    for (const Period& period : periods) {
        if (!text.folded.substr(at).starts_with(period.text)) continue;
        if (counted && !period.after_number) return std::nullopt;
        if (period.every > 1) every = period.every;
        return Every{every, period.name, at + period.text.size()};
    }
    return std::nullopt;
}

/// 一次 · 两场: words where a number is plain to see.
std::optional<Quantity> spelled_times(Text folded) {
    if (folded.size() != 2 || Text(U"次场期轮回批").find(folded[1]) == Text::npos)
        return std::nullopt;
    const auto number = spelled_number(folded[0]);
    if (!number) return std::nullopt;
    return Quantity{Operator::none, *number, encode(folded.substr(1))};
}

/// The Han words between an operator and the number: 召开 of 召开1次, empty when there are none.
std::size_t verb_length(Piece text) {
    std::size_t length = 0;
    while (length < text.size() && is_han(text.folded[length]) &&
           operator_before(text.from(length)).length == 0 &&
           !spelled_times(text.folded.substr(length))) {
        ++length;
    }
    return length;
}

/// 召开1次 · ≥1次 · 至少召开1次 · 召开一次: how often, behind the period.
std::optional<Reading> times_behind(Piece text) {
    const auto before = operator_before(text);
    const Piece rest = text.from(before.length);
    const auto verb = verb_length(rest);
    if (before.nonsense || verb > longest_verb) return std::nullopt;
    const Piece number = rest.from(verb);
    auto reading = read_quantity(number);
    if (const auto times = spelled_times(number.folded)) reading = Reading{*times, {}};
    if (!reading) return std::nullopt;
    Writing& writing = reading->writing;
    writing.dropped.insert(0, encode(rest.raw.substr(0, verb)));
    if (before.length == 0) return reading;
    if (writing.op.spelling != Spelling::empty) return std::nullopt;
    std::get<Quantity>(reading->value).op = before.op;
    writing.op = {before.op, before.spelling, encode(text.raw.substr(0, before.length))};
    if (before.spelling == Spelling::illegal) writing.dropped.insert(0, writing.op.text);
    return reading;
}

bool counts_occasions(const Quantity& quantity) {
    static constexpr std::string_view others[] = {"年", "日", "天", "%", "‰", ""};
    return !quantity.number.is_negative() && !is_calendar_unit(decode(quantity.unit)) &&
           std::find(std::begin(others), std::end(others), quantity.unit) == std::end(others);
}

bool is_event(Text folded) {
    const bool signs = std::any_of(folded.begin(), folded.end(), [](char32_t c) {
        return is_digit(c) || Text(U"≥≤<>=()").find(c) != Text::npos;
    });
    return folded.size() <= longest_event && !signs;
}

/// The unit of a deadline and the length of what stands up to and with 内 or 前.
struct Term {
    Text unit;
    std::size_t length = 0;
};

/// 日之内 · 个工作日内 · 小时以内.
std::optional<Term> stretch_before(Text folded) {
    static constexpr Text endings[] = {U"之内", U"以内", U"内"};
    for (const Text ending : endings) {
        const auto at = folded.find(ending);
        if (at == Text::npos || !is_time_unit(folded.substr(0, at))) continue;
        return Term{folded.substr(0, at), at + ending.size()};
    }
    return std::nullopt;
}

/// 月底前 · 月中旬以前: a point of the calendar.
std::optional<Term> point_before(Text folded) {
    static constexpr Text units[] = {U"月底",   U"月末",   U"月初", U"月上旬",
                                     U"月中旬", U"月下旬", U"月份", U"月"};
    static constexpr Text endings[] = {U"之前", U"以前", U"前"};
    for (const Text unit : units) {
        if (!folded.starts_with(unit)) continue;
        for (const Text ending : endings) {
            if (!folded.substr(unit.size()).starts_with(ending)) continue;
            return Term{unit, unit.size() + ending.size()};
        }
    }
    return std::nullopt;
}

bool is_month(const Decimal& number) {
    return number.decimals() == 0 && number >= Decimal(1) && number <= Decimal(12);
}

}  // namespace

std::optional<Reading> read_frequency(Piece text) {
    const auto every = every_before(text);
    if (!every) return std::nullopt;
    Piece rest = text.from(every->length);
    for (const Text within : {U"内", U"之内", U"以内"}) {
        if (rest.folded.starts_with(within)) rest = rest.from(within.size());
    }
    auto reading = times_behind(rest);
    if (!reading) return std::nullopt;
    const auto times = std::get<Quantity>(reading->value);
    if (!counts_occasions(times)) return std::nullopt;
    reading->value =
        Frequency{times.op, every->every, std::string(every->period), times.number, times.unit};
    return reading;
}

std::optional<Reading> read_deadline(Piece text) {
    const auto before = operator_before(text);
    if (before.length > 0 && before.op != Operator::at_most) return std::nullopt;
    const Piece body = text.from(before.length);
    const auto number = number_before(body);
    if (!number || number->number.is_negative() || read_frequency(body)) return std::nullopt;
    const Text rest = body.folded.substr(number->length);
    auto term = stretch_before(rest);
    if (!term && is_month(number->number.trimmed())) term = point_before(rest);
    if (!term || !is_event(rest.substr(term->length))) return std::nullopt;
    const Deadline deadline{number->number.trimmed(), encode(term->unit),
                            encode(rest.substr(term->length))};
    if (deadline.unit == "年" && deadline.number >= Decimal(1900)) return std::nullopt;
    Reading reading{deadline, {}};
    reading.writing.op = {before.op, before.spelling, encode(text.raw.substr(0, before.length))};
    reading.writing.grouped_digits = number->grouped;
    reading.writing.wide_digits = number->wide;
    return reading;
}

}  // namespace jibiao
