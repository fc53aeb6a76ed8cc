// metadata/year: title, year line and project code name different years.
// SPDX-License-Identifier: MPL-2.0
#include <charconv>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// The first run of four digits that is a year of this century; empty when there is none.
std::optional<int> year_in(std::string_view text) {
    const std::string folded = fold_width(text);
    for (std::size_t at = 0; at + 4 <= folded.size(); ++at) {
        const bool starts = folded.compare(at, 2, "20") == 0;
        const bool inside = at > 0 && folded[at - 1] >= '0' && folded[at - 1] <= '9';
        if (!starts || inside) continue;
        int year = 0;
        const char* begin = folded.data() + at;
        const char* end = folded.data() + folded.size();
        if (std::from_chars(begin, begin + 4, year).ptr != begin + 4) continue;
        const bool longer = begin + 4 < end && begin[4] >= '0' && begin[4] <= '9';
        if (!longer) return year;
    }
    return std::nullopt;
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

void find(const Form& form, Report& report) {
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
                         .check_form = find};

}  // namespace jibiao::rules
