// metadata/year: title, year line and project code name different years.
// SPDX-License-Identifier: MPL-2.0
#include <charconv>
#include <set>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// Every run of just four digits that is a year of this century.
std::set<int> years_in(std::string_view text) {
    const std::string folded = fold_width(text);
    std::set<int> years;
    for (std::size_t begin = 0, end = 0; begin < folded.size(); begin = end + 1) {
        end = begin;
        while (end < folded.size() && is_digit(folded[end])) ++end;
        int year = 0;
        std::from_chars(folded.data() + begin, folded.data() + end, year);
        if (end - begin == 4 && year / 100 == 20) years.insert(year);
    }
    return years;
}

/// Empty where several years are named: a period tells nothing about the budget year.
std::optional<int> year_in(std::string_view text) {
    const auto years = years_in(text);
    return years.size() == 1 ? std::optional<int>(*years.begin()) : std::nullopt;
}

/// The year inside a 21-character project code: 6 digits of region, 2 of year, a letter.
std::optional<int> year_of_code(std::string_view code) {
    constexpr std::size_t code_length = 21, region = 6;
    const std::string compact = without_spaces(code);
    if (compact.size() != code_length) return std::nullopt;
    const char letter = compact[region + 2];
    if (letter < 'A' || letter > 'Z') return std::nullopt;
    if (compact.find_first_not_of("0123456789") != region + 2) return std::nullopt;
    return 2000 + (compact[region] - '0') * 10 + (compact[region + 1] - '0');
}

void find_year(const Form& form, Report& report) {
    const Field* line = form.field("year");
    const auto year = line ? year_in(line->text) : std::nullopt;
    if (year && form.title_year && *year != *form.title_year)
        report.add(line->at,
                   {{"year", std::to_string(*year)}, {"title", std::to_string(*form.title_year)}});
    const Field* code = form.field("project_code");
    const auto coded = code ? year_of_code(code->text) : std::nullopt;
    const auto budget = year ? year : form.title_year;
    if (coded && budget && *coded > *budget)
        report.add(code->at,
                   {{"year", std::to_string(*budget)},
                    {"value", code->text},
                    {"title", std::to_string(*coded)}},
                   "code");
}

}  // namespace

const Rule metadata_year{.id = "metadata/year",
                         .severity = Severity::error,
                         .refused = false,
                         .why = "标题、年度栏和项目编码里的年度应当一致，否则数据会归到别的年度。",
                         .source = "预算管理一体化系统 FISCAL_YEAR",
                         .check_form = find_year};

}  // namespace jibiao::rules
