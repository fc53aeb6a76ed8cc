// indicator/name-not-measurable: a slogan of numerals (三到位一处理) with a percentage. Other names
// without a measure are left alone: 网上信访件 100% is short, yet everyone knows what is meant.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/indicator/measure.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

using Text = std::u32string_view;

constexpr std::size_t longest_slogan = 10;

bool numeral(char32_t c) {
    return Text(U"一二两三四五六七八九十").find(c) != Text::npos;
}

/// 三到位 · 一处理: numerals that each count at least two characters.
int counted_words(Text name) {
    int count = 0;
    for (std::size_t at = 0; at + 2 < name.size(); ++at) {
        const bool ordinal = at > 0 && name[at - 1] == U'第';
        if (numeral(name[at]) && !ordinal && !numeral(name[at + 1]) && !numeral(name[at + 2]))
            ++count;
    }
    return count;
}

void find_name_not_measurable(const Form& form, const Indicator& row, Report& report) {
    const bool percentage =
        std::holds_alternative<Quantity>(row.reading.value) && row.unit == "%" && row.number;
    const std::string_view name = bare_name(row);
    if (!percentage || length(name) > longest_slogan || counted_words(decode(name)) < 2) return;
    const Vocabulary& words = *form.vocabulary;
    const bool measured = measure_of(form, name) != Measure::unknown ||
                          ends_with_any(name, words.words("other_measures")) ||
                          ends_with_any(name, words.words("measure_tails"));
    if (measured || !own(row, Column::level3)) return;
    report.add(row.at(Column::level3), {{"name", name_of(row)}});
}

}  // namespace

const Rule indicator_name_not_measurable{
    .id = "indicator/name-not-measurable",
    .severity = Severity::warning,
    .refused = false,
    .why = "口号式的名称看不出考核什么、怎么计算；名称要落到率、数、次数一类的量上。",
    .source = "财预〔2015〕88号 细化量化",
    .check_row = find_name_not_measurable};

}  // namespace jibiao::rules
