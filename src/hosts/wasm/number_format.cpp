// The signs of a format that count: % for percentages, y m d h s for dates, @ for text. What stands
// in quotes, in brackets or behind a backslash is only shown.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/wasm/number_format.h"

#include <cmath>

#include "core/base/decimal.h"

namespace jibiao::wasm {
namespace {

/// The first section without what is only shown: "[$-804]yyyy\"年\"" gives "yyyy".
std::string signs_of(std::string_view code) {
    std::string signs;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '"' || c == '[') {
            const std::size_t end = code.find(c == '"' ? '"' : ']', i + 1);
            if (end == std::string_view::npos) break;
            i = end;
        } else {
            signs += c;
        }
    }
    return signs;
}

bool is_general(std::string_view code) {
    return code.empty() || code == "General" || code == "GENERAL" || code == "G/通用格式";
}

std::string digits(long number, std::size_t count) {
    std::string text = std::to_string(number);
    while (text.size() < count) text.insert(text.begin(), '0');
    return text;
}

/// Days since 1970-01-01 as a date of the Gregorian calendar.
std::string calendar_text(long days) {
    constexpr long days_of_400_years = 146097, days_to_march_of_year_0 = 719468;
    const long shifted = days + days_to_march_of_year_0;
    const long era = (shifted >= 0 ? shifted : shifted - days_of_400_years + 1) / days_of_400_years;
    const long of_era = shifted - era * days_of_400_years;
    const long year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const long of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const long month_from_march = (5 * of_year + 2) / 153;
    const long day = of_year - (153 * month_from_march + 2) / 5 + 1;
    const long month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    const long year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2);
}

}  // namespace

NumberFormat read_number_format(std::string_view code) {
    NumberFormat format;
    if (is_general(code)) return format;
    format.general = false;
    const std::string signs = signs_of(code);
    if (signs.find('%') != signs.npos) {
        format.number_class = NumberClass::percent;
    } else if (signs.find_first_of("yYmMdDhHsS") != signs.npos) {
        format.number_class = NumberClass::date;
    }
    format.text = signs == "@";
    return format;
}

std::string date_text(double serial) {
    constexpr double last_day = 2958466;  // 9999-12-31
    constexpr long day_of_1970 = 25569;
    if (!(serial >= 0 && serial < last_day)) return number_cell(serial).text;
    const double day = std::floor(serial);
    if (day > 0) return calendar_text(static_cast<long>(day) - day_of_1970);
    const long minutes = std::lround((serial - day) * 24 * 60) % (24 * 60);
    return digits(minutes / 60, 2) + ":" + digits(minutes % 60, 2);
}

}  // namespace jibiao::wasm
