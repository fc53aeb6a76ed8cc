// What of a form outlives its year.
// SPDX-License-Identifier: MPL-2.0
#include "core/import/new_year.h"

#include <algorithm>

namespace jibiao {
namespace {

constexpr std::string_view reached_columns[] = {"actual",   "score",       "review_score",
                                                "forecast", "possibility", "reason"};
constexpr std::string_view spent[] = {"executed.", "execution_", "forecast.", "adjusted."};

bool is_reached(std::string_view key) {
    return std::find(std::begin(reached_columns), std::end(reached_columns), key) !=
           std::end(reached_columns);
}

bool is_spent(const std::string& key) {
    return std::any_of(std::begin(spent), std::end(spent),
                       [&](std::string_view part) { return key.starts_with(part); });
}

void drop(std::string& text, std::string where, std::vector<Unplaced>& dropped) {
    if (!text.empty()) dropped.push_back({std::move(where), text, Unplaced::Reason::last_year});
    text.clear();
}

void advance_row(ContentRow& row, const std::string& where, bool keeps_last_year,
                 std::vector<Unplaced>& dropped) {
    for (int i = 0; i < column_count; ++i) {
        const auto column = static_cast<Column>(i);
        const std::string key(column_key(column));
        if (is_reached(key)) drop(row.text(column), where + key, dropped);
    }
    for (std::size_t cause = 0; cause < row.causes.size(); ++cause)
        drop(row.causes[cause], where + "causes/" + std::to_string(cause), dropped);
    row.causes.clear();
    if (!keeps_last_year) return;
    std::string& before = row.text(Column::previous_value);
    drop(before, where + std::string(column_key(Column::previous_value)), dropped);
    before = row.text(Column::op) == "定性" ? "" : row.text(Column::op);
    before += row.text(Column::value) + row.text(Column::unit);
    row.text(Column::value).clear();
}

}  // namespace

std::string next_year(std::string text, int year) {
    const std::string old = std::to_string(year), next = std::to_string(year + 1);
    const auto at = text.find(old);
    return at == std::string::npos ? text : text.replace(at, old.size(), next);
}

Contents in_new_year(Contents content, const Template& form, std::vector<Unplaced>& dropped) {
    const auto& columns = form.table.columns;
    const bool keeps_last_year = std::any_of(
        columns.begin(), columns.end(),
        [](const TemplateColumn& column) { return column.column == Column::previous_value; });
    const std::string form_pointer = "/form/";
    if (const auto year = content.fields.find("year"); content.year && year != content.fields.end())
        year->second = next_year(year->second, *content.year);
    if (content.year) ++*content.year;
    if (const auto goal = content.fields.find("goal_actual"); goal != content.fields.end()) {
        drop(goal->second, form_pointer + "fields/goal_actual", dropped);
        content.fields.erase(goal);
    }
    if (const auto score = content.totals.find(Column::score); score != content.totals.end()) {
        drop(score->second, form_pointer + "totals/score", dropped);
        content.totals.erase(score);
    }
    for (auto& [key, text] : content.amounts)
        if (is_spent(key)) drop(text, form_pointer + "funding/" + key, dropped);
    std::erase_if(content.amounts, [](const auto& amount) { return amount.second.empty(); });
    for (std::size_t i = 0; i < content.rows.size(); ++i) {
        advance_row(content.rows[i], form_pointer + "indicators/" + std::to_string(i) + "/",
                    keeps_last_year, dropped);
    }
    return content;
}

}  // namespace jibiao
