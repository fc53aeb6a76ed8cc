// cross/copied-row: a description that two projects share and that speaks of the other one: a word
// of it comes up again and again there and nowhere else here.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>
#include <set>

#include "core/base/text.h"
#include "core/rules/cross/forms.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

using Pair = std::u32string;

constexpr std::size_t shortest_description = 6;
/// In so many other rows, names or purposes a word shows what a project is about.
constexpr int often = 2;

std::set<Pair> distinct_pairs(std::string_view text) {
    const std::u32string folded = decode(fold_label(text));
    std::set<Pair> all;
    for (std::size_t i = 0; i + 1 < folded.size(); ++i) all.insert(folded.substr(i, 2));
    return all;
}

std::string description(const Indicator& row) {
    return fold_label(row.text(Column::explanation));
}

/// In how many places of the form (rows but `row`, name, purpose) a pair of characters comes up.
std::map<Pair, int> places(const Form& form, const Indicator& row) {
    std::map<Pair, int> count;
    const auto add = [&](std::string_view text) {
        for (const Pair& pair : distinct_pairs(text)) ++count[pair];
    };
    for (std::string_view key : {"project_name", "purpose"})
        if (const Field* field = form.field(key)) add(field->text);
    for (const Indicator& other : form.indicators)
        if (&other != &row) add(other.text(Column::level3) + '|' + other.text(Column::explanation));
    return count;
}

/// The most places of `there` in which a pair of the description comes up that `here` never has.
int foreign(const std::string& text, const std::map<Pair, int>& here,
            const std::map<Pair, int>& there) {
    int most = 0;
    for (const Pair& pair : distinct_pairs(text)) {
        const auto found = there.find(pair);
        if (found != there.end() && here.count(pair) == 0) most = std::max(most, found->second);
    }
    return most;
}

struct Row {
    const Form* form;
    const Indicator* row;
};

/// `copy` repeats `original`: its description fits there and not here.
bool copied(const Row& copy, const Row& original) {
    const std::string text = description(*copy.row);
    const auto here = places(*copy.form, *copy.row);
    const auto there = places(*original.form, *original.row);
    return foreign(text, here, there) >= often && foreign(text, there, here) < often;
}

void find_copied_row(const Workbook& workbook, WorkbookReport& report) {
    std::map<std::string, std::vector<Row>> by_description;
    for (const Form* form : project_forms(workbook)) {
        for (const Indicator& row : form->indicators) {
            const std::string text = description(row);
            const bool own_words = text != row.folded_name;
            if (own_words && length(text) >= shortest_description)
                by_description[text].push_back({form, &row});
        }
    }
    for (const auto& [text, rows] : by_description) {
        // What more than two say is said in general.
        if (rows.size() != 2 || rows[0].form == rows[1].form) continue;
        for (const auto& [copy, original] : {std::pair{rows[0], rows[1]}, {rows[1], rows[0]}}) {
            if (!copied(copy, original)) continue;
            const Cell there = original.row->at(Column::explanation);
            report
                .add(*copy.form, copy.row->at(Column::explanation),
                     {{"name", name_of(*copy.row)},
                      {"value", shortened(copy.row->text(Column::explanation))},
                      {"other", original.form->sheet}})
                .other = Place{original.form->sheet, there};
        }
    }
}

}  // namespace

const Rule cross_copied_row{
    .id = "cross/copied-row",
    .severity = Severity::warning,
    .refused = false,
    .why = "描述说的是另一个项目的事，多半是复制表格时忘了改，考核时无法与本项目对应。",
    .source = "绩效目标审核要求",
    .check_workbook = find_copied_row,
    .reads = {named, Parts::around()}};

}  // namespace jibiao::rules
