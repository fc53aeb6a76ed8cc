// Numbers with operators and units: quantities, intervals and several quantities in one cell.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/value/operator.h"
#include "core/value/parts.h"
#include "core/value/unit.h"

namespace jibiao {
namespace {

using Text = std::u32string_view;

/// Length of a run of digits; a comma before three digits is counted in and noted as grouping.
/// Zero when the commas do not group by three.
std::size_t whole_digits(Piece text, bool& grouped) {
    std::size_t at = 0, group = 0;
    for (; at < text.size(); ++at) {
        if (is_digit(text.folded[at])) {
            ++group;
            continue;
        }
        // A full-width comma groups full-width digits only; behind others it separates.
        const bool comma =
            text.folded[at] == U',' && at > 0 && (text.raw[at] == U',' || text.raw[at - 1] >= 0x80);
        if (!comma || at + 1 == text.size() || !is_digit(text.folded[at + 1])) break;
        if (grouped ? group != 3 : group > 3) return 0;
        grouped = true;
        group = 0;
    }
    return grouped && group != 3 ? 0 : at;
}

std::size_t fraction_digits(Text folded) {
    std::size_t at = 0;
    if (folded.size() < 2 || folded[0] != U'.') return 0;
    while (at + 1 < folded.size() && is_digit(folded[at + 1])) ++at;
    return at == 0 ? 0 : at + 1;
}

/// The operator that stands before and behind a number, when both agree.
std::optional<OperatorReading> joined(const OperatorMatch& before, const OperatorMatch& after,
                                      Piece text) {
    OperatorReading reading;
    if (before.nonsense) return std::nullopt;
    const auto upward = [](Operator op) {
        return op == Operator::at_least || op == Operator::more;
    };
    const auto downward = [](Operator op) {
        return op == Operator::at_most || op == Operator::less;
    };
    const bool agree =
        upward(before.op) == upward(after.op) && downward(before.op) == downward(after.op);
    if (before.length > 0 && after.length > 0 && !agree) return std::nullopt;
    const OperatorMatch& leading = before.length > 0 ? before : after;
    reading.op = leading.op;
    reading.spelling = leading.spelling;
    reading.text = encode(text.raw.substr(0, before.length));
    if (before.length > 0 && after.length > 0) reading.text += "…";
    reading.text += encode(text.raw.substr(text.size() - after.length));
    return reading;
}

/// A unit, or one in brackets.
std::optional<std::string> unit_text(Text folded, bool& bracketed) {
    if (folded.size() > 2 && folded.front() == U'(' && folded.back() == U')') {
        folded = folded.substr(1, folded.size() - 2);
        bracketed = true;
    }
    if (!folded.empty() && !is_unit(folded)) return std::nullopt;
    return encode(folded);
}

/// 1200余人, 200多户: about so many; the word that says so. 3多媒体 has another meaning.
Text vague_word(Text folded) {
    const bool vague = folded.size() > 1 && (folded.front() == U'余' || folded.front() == U'多');
    return vague && folded.size() <= 3 && is_unit(folded.substr(1)) ? folded.substr(0, 1) : Text();
}

/// 120000元整
bool is_exact_amount(Text folded) {
    return folded == U"元整" || folded == U"万元整";
}

bool is_year(const Decimal& number) {
    return number >= Decimal(1900) && number <= Decimal(2100);
}

/// 2023年, and 3月 when no operator makes it a stretch of time.
bool is_date(const Quantity& quantity) {
    if (quantity.unit == "年" && is_year(quantity.number)) return true;
    return quantity.op == Operator::none && is_calendar_unit(decode(quantity.unit));
}

/// 2023.07, 202307 or 20230715 without a unit.
bool is_date_number(const Decimal& number) {
    if (is_year(number)) return true;
    const auto between = [&](std::int64_t low, std::int64_t high) {
        return number >= Decimal(low) && number <= Decimal(high);
    };
    return number.decimals() == 0 && (between(190001, 210012) || between(19000101, 21001231));
}

bool is_period(const Interval& interval) {
    if (is_calendar_unit(decode(interval.unit))) return true;
    const bool dates = is_date_number(interval.low) && is_date_number(interval.high);
    return dates && (interval.unit.empty() || interval.unit == "年");
}

/// 第三季度, 本年度, 按进度: not the name of a measure.
bool names_time(Text label) {
    return label.ends_with(U"季度") || label.ends_with(U"年度") || label.ends_with(U"月度") ||
           label.ends_with(U"进度");
}

/// The place of a range sign behind the low bound, and its length.
std::pair<std::size_t, std::size_t> find_range_sign(Text folded) {
    const auto at = folded.find_first_of(U"-~—–―─〜至到");
    if (at == Text::npos) return {at, 0};
    const bool doubled =
        at + 1 < folded.size() && folded[at + 1] == folded[at] && folded[at] != U'-';
    return {at, doubled ? 2 : 1};
}

}  // namespace

std::optional<NumberMatch> number_before(Piece text) {
    NumberMatch match;
    const bool negative = text.folded.starts_with(U'-');
    const std::size_t sign = negative || text.folded.starts_with(U'+') ? 1 : 0;
    const auto whole = whole_digits(text.from(sign), match.grouped);
    if (whole == 0) return std::nullopt;
    match.length = sign + whole + fraction_digits(text.folded.substr(sign + whole));
    std::string digits(negative ? "-" : "");
    for (std::size_t i = sign; i < match.length; ++i) {
        match.wide = match.wide || text.raw[i] >= 0x80;
        if (text.folded[i] != U',') digits += static_cast<char>(text.folded[i]);
    }
    const auto number = Decimal::parse(digits);
    if (!number) return std::nullopt;
    match.number = *number;
    return match;
}

namespace {

/// 1200余人: `rest` begins with the vague word.
Reading about(const NumberMatch& number, Piece rest) {
    Reading reading{
        Quantity{Operator::none, number.number.trimmed(), encode(rest.folded.substr(1))}, {}};
    const std::string word = encode(rest.raw.substr(0, 1));
    reading.writing.op = {Operator::none, Spelling::illegal, word};
    reading.writing.dropped = word;
    reading.writing.grouped_digits = number.grouped;
    reading.writing.wide_digits = number.wide;
    return reading;
}

}  // namespace

std::optional<Reading> read_quantity(Piece text) {
    const auto before = operator_before(text);
    Piece rest = text.from(before.length);
    const bool hundredths = rest.folded.starts_with(U"百分之");
    if (hundredths) rest = rest.from(3);
    const bool yuan = rest.folded.starts_with(U'￥') || rest.folded.starts_with(U'¥');
    if (yuan) rest = rest.from(1);
    const auto number = number_before(rest);
    if (!number) return std::nullopt;
    rest = rest.from(number->length);
    const Text vague = before.length == 0 && !hundredths ? vague_word(rest.folded) : Text();
    if (!vague.empty()) return about(*number, rest);
    const auto after = operator_after(rest);
    const auto op = joined(before, after, text);
    Reading reading;
    Writing& writing = reading.writing;
    Text behind = rest.folded.substr(0, rest.size() - after.length);
    if (is_exact_amount(behind)) {
        writing.dropped = "整";
        behind.remove_suffix(1);
    }
    const auto unit = unit_text(behind, writing.bracketed_unit);
    if (!op || !unit || (hundredths && !unit->empty())) return std::nullopt;
    writing.op = *op;
    if (op->spelling == Spelling::illegal) writing.dropped += op->text;
    writing.grouped_digits = number->grouped;
    writing.wide_digits = number->wide;
    if (yuan && !unit->empty() && *unit != "元") return std::nullopt;
    const Quantity quantity{op->op, number->number.trimmed(),
                            hundredths ? "%"
                            : yuan     ? "元"
                                       : *unit};
    if (is_date(quantity)) return std::nullopt;
    reading.value = quantity;
    return reading;
}

std::optional<Reading> read_labelled_quantity(Piece text) {
    static constexpr Text heads = U"率度数量额比例费价积";
    constexpr std::size_t longest_label = 16;
    std::size_t label = 0;
    while (label < text.size() && is_han(text.folded[label])) ++label;
    const bool colon = label < text.size() && text.folded[label] == U':';
    // The label ends before a word operator, which is Han as well.
    for (std::size_t end = label; end > 0; --end) {
        const Text name = text.folded.substr(0, end);
        // 补助标准：1000元/人: before a colon any words are a name.
        const bool named = colon && end == label && end > 1;
        const bool measure = named || heads.find(name.back()) != Text::npos;
        if (end > longest_label || !measure || names_time(name)) continue;
        const Piece rest = text.from(colon && end == label ? end + 1 : end);
        auto reading = read_quantity(rest);
        if (!reading || read_frequency(rest)) continue;
        reading->writing.label = encode(text.raw.substr(0, end));
        return reading;
    }
    return std::nullopt;
}

std::optional<Reading> read_interval(Piece text) {
    const auto before = signs_before(text);
    if (before.nonsense) return std::nullopt;
    const Piece body = text.from(before.length);
    const auto low = number_before(body);
    if (!low) return std::nullopt;
    const auto behind = body.from(low->length);
    const auto [at, width] = find_range_sign(behind.folded);
    if (at == Text::npos) return std::nullopt;
    Piece upper_text = behind.from(at + width);
    // 85%-95%之间
    if (upper_text.folded.ends_with(U"之间"))
        upper_text = upper_text.part(0, upper_text.size() - 2);
    const auto high = read_quantity(upper_text);
    if (!high || high->writing.op.spelling != Spelling::empty) return std::nullopt;
    const auto& upper = std::get<Quantity>(high->value);
    if (at > 0 && encode(behind.folded.substr(0, at)) != upper.unit) return std::nullopt;
    const Interval interval{before.op, low->number.trimmed(), upper.number, upper.unit};
    if (!(interval.low < interval.high) || is_period(interval)) return std::nullopt;
    Reading reading{interval, high->writing};
    reading.writing.op = {before.op, before.spelling, encode(text.raw.substr(0, before.length))};
    if (before.spelling == Spelling::illegal) reading.writing.dropped = reading.writing.op.text;
    reading.writing.grouped_digits = low->grouped || high->writing.grouped_digits;
    reading.writing.wide_digits = low->wide || high->writing.wide_digits;
    return reading;
}

}  // namespace jibiao
