// metadata/date: the date of filling in cannot be read, or lies after the budget year. Reports of a
// past year are filled in later.
// SPDX-License-Identifier: MPL-2.0
#include <optional>
#include <vector>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

struct Date {
    int year = 0, month = 0, day = 0;  ///< day 0: not given
    bool usual = false;  ///< written as 2025.12.15, 2026/1/1, 2024-01-01, 2022年8月10日
};

/// The runs of digits of a text, and what stands between and behind them.
struct Pieces {
    std::vector<int> numbers;
    std::vector<std::string> between;
    std::size_t year_digits = 0;
};

std::optional<Pieces> pieces_of(std::string_view text) {
    Pieces pieces;
    constexpr std::size_t most_digits = 4;
    if (text.empty() || !is_digit(text.front())) return std::nullopt;
    while (!text.empty()) {
        std::size_t end = 0;
        int number = 0;
        for (; end < text.size() && is_digit(text[end]) && end < most_digits; ++end)
            number = number * 10 + (text[end] - '0');
        if (end == 0) return std::nullopt;
        if (pieces.numbers.empty()) pieces.year_digits = end;
        pieces.numbers.push_back(number);
        text.remove_prefix(end);
        for (end = 0; end < text.size() && !is_digit(text[end]);) ++end;
        pieces.between.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return pieces;
}

bool usual_separators(const std::vector<std::string>& between) {
    if (between.front() == "年")
        return between[1] == "月" && (between.size() == 2 || between[2] == "日");
    const bool sign = between.front() == "." || between.front() == "/" || between.front() == "-";
    return sign && between.back().empty() && (between.size() == 2 || between[1] == between[0]);
}

/// 20251215 without anything between.
std::optional<Date> from_eight_digits(std::string_view text) {
    constexpr std::size_t size = 8;
    if (text.size() != size || text.find_first_not_of("0123456789") != text.npos)
        return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t count) {
        int value = 0;
        for (char c : text.substr(at, count)) value = value * 10 + (c - '0');
        return value;
    };
    return Date{number(0, 4), number(4, 2), number(6, 2), true};
}

/// Year, month and day, however they are separated; empty when the text is no date.
std::optional<Date> read_date(std::string_view field) {
    const std::string text = without_spaces(fold_width(field));
    auto date = from_eight_digits(text);
    if (!date) {
        const auto pieces = pieces_of(text);
        if (!pieces || pieces->numbers.size() < 2 || pieces->numbers.size() > 3) return {};
        const bool day = pieces->numbers.size() == 3;
        date = Date{pieces->numbers[0], pieces->numbers[1], day ? pieces->numbers[2] : 0,
                    pieces->year_digits == 4 && usual_separators(pieces->between)};
        if (pieces->year_digits == 2) date->year += 2000;
    }
    const bool sound = date->year / 100 == 20 && date->month >= 1 && date->month <= 12 &&
                       date->day >= 0 && date->day <= 31;
    return sound ? date : std::nullopt;
}

std::string standard(const Date& date) {
    std::string text = std::to_string(date.year) + "年" + std::to_string(date.month) + "月";
    if (date.day > 0) text += std::to_string(date.day) + "日";
    return text;
}

std::optional<int> budget_year(const Form& form) {
    if (form.title_year) return form.title_year;
    const Field* year = form.field("year");
    const std::string text = year ? fold_width(year->text) : "";
    const auto begin = text.find("20");
    if (begin == std::string::npos || begin + 4 > text.size()) return std::nullopt;
    const auto number = Decimal::parse(std::string_view(text).substr(begin, 4));
    return number ? std::optional<int>(static_cast<int>(number->to_double())) : std::nullopt;
}

void find_date(const Form& form, Report& report) {
    const Field* field = form.field("fill_date");
    if (!field || field->text.empty()) return;
    const auto date = read_date(field->text);
    if (!date || !date->usual) {
        Finding& finding = report.add(field->at, {{"value", shortened(field->text)}});
        if (date && has_own_cell(form, *field))
            finding.fixes.push_back(replace(field->at, standard(*date), false));
        return;
    }
    const auto year = budget_year(form);
    const bool report_of_past = form.kind == "self-evaluation" || form.kind == "monitoring";
    if (year && date->year > *year && !report_of_past)
        report.add(field->at, {{"value", field->text}, {"year", std::to_string(*year)}}, "late");
}

}  // namespace

const Rule metadata_date{
    .id = "metadata/date",
    .severity = Severity::warning,
    .refused = false,
    .why = "绩效目标在预算年度开始前后填报；日期认不出或晚于预算年度，多半是填错了。",
    .source = "绩效目标审核要求",
    .check_form = find_date};

}  // namespace jibiao::rules
