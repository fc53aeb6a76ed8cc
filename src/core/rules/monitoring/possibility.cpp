// monitoring/possibility: another word than the three, or two of them ticked.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/monitoring/possibility_words.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool about_possibility(const Tick& tick) {
    return tick.column == Column::possibility;
}

/// The header itself lists the word: （确定能、有可能、不可能）.
bool listed_in_header(const Form& form, const std::string& word) {
    return std::any_of(form.headers.begin(), form.headers.end(), [&](const Header& header) {
        return header.column == Column::possibility && contains(header.text, word);
    });
}

void check_word(const Form& form, const Indicator& row, Report& report) {
    const Field& field = row.field(Column::possibility);
    const std::string word = fold_label(field.text);
    const bool standard = std::find(std::begin(possibility_words), std::end(possibility_words),
                                    word) != std::end(possibility_words);
    if (word.empty() || standard || listed_in_header(form, word)) return;
    Finding& finding = report.add(field.at, {{"name", name_of(row)}, {"value", field.text}});
    const auto meant = possibility_of(word);
    for (std::size_t i = 0; i < std::size(possibility_words); ++i)
        if (!meant || *meant == i)
            finding.fixes.push_back(replace(field.at, std::string(possibility_words[i]), false));
}

void find_possibility(const Form& form, const Indicator& row, Report& report) {
    if (form.kind != "monitoring" || !form.has(Column::possibility)) return;
    if (!own(row, Column::possibility)) return;
    const auto ticked = std::count_if(row.ticks.begin(), row.ticks.end(), about_possibility);
    if (ticked == 0) return check_word(form, row, report);
    if (ticked == 1) return;
    std::string words;
    for (const Tick& tick : row.ticks)
        if (about_possibility(tick)) words += (words.empty() ? "" : "、") + tick.name;
    report.add(row.at(Column::possibility), {{"name", name_of(row)}, {"value", words}}, "several");
}

}  // namespace

const Rule monitoring_possibility{
    .id = "monitoring/possibility",
    .severity = Severity::error,
    .refused = false,
    .why = "完成目标可能性只有确定能、有可能、完全不可能三种，写别的无法汇总。",
    .source = "财预〔2019〕136号",
    .check_row = find_possibility};

}  // namespace jibiao::rules
