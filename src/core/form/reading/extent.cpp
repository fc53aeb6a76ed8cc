// Walking up from the header and down from the last row.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/extent.h"

#include <algorithm>

#include "core/form/reading/cells.h"

namespace jibiao::reading {
namespace {

constexpr int most_head_rows = 100, most_foot_rows = 30;
constexpr int longest_gap = 2;  // blank rows inside the head of a sheet's first form
constexpr int longest_gap_below_title = 12;  // also below the fields of a first form

bool is_title_row(const Sheet& sheet, int row, int most) {
    const auto first = first_cell(sheet, row, most);
    return first && sheet.at(*first).content == Content::text && is_title(shown(sheet, *first));
}

/// A known label of a header field or footer stands first in the row.
bool begins_with_field(const Sheet& sheet, const Words& words, int row, int most) {
    const auto first = first_cell(sheet, row, most);
    if (!first) return false;
    const auto text = shown(sheet, *first);
    return words.field(text.substr(0, find_colon(text).at)) != nullptr;
}

int bottom_of(const Sheet& sheet, const Table& table, int last, const Words& words, int end) {
    const int most = table.last_column();
    int bottom = last;
    const int stop = std::min(end, last + 1 + most_foot_rows);
    for (int row = last + 1; row < stop && !is_title_row(sheet, row, most); ++row) {
        if (!is_blank_row(sheet, row, most)) {
            bottom = row;
            // A footer may follow after one blank row.
        } else if (bottom < row - 1 || row + 1 >= stop ||
                   !begins_with_field(sheet, words, row + 1, most)) {
            break;
        }
    }
    return bottom;
}

/// The title: the first row's text, unless it is a label or one of several cells without the look
/// of a title.
Field title_of(const Sheet& sheet, const Table& table, const Words& words, int top) {
    const auto first = first_cell(sheet, top, table.last_column());
    if (!first || top >= table.header_first) return {"", {top, table.first_column()}};
    const auto text = shown(sheet, *first);
    const auto next = first->column + sheet.area(*first).columns();
    bool alone = !words.is_label(text.substr(0, find_colon(text).at));
    for (int column = next; column <= table.last_column(); ++column) {
        alone = alone && !begins_text(sheet, {top, column});
    }
    return {alone || is_title(text) ? std::string(text) : std::string(), *first};
}

}  // namespace

int top_of(const Sheet& sheet, const Table& table, const Words& words, int begin) {
    int top = table.header_first, gap = 0;
    const int stop = std::max(begin, table.header_first - most_head_rows);
    const int most = table.last_column(), most_gap = begin == 0 ? longest_gap : 0;
    for (int row = table.header_first - 1; row >= stop && gap <= longest_gap_below_title; --row) {
        if (is_title_row(sheet, row, most)) return row;
        if (is_blank_row(sheet, row, most)) {
            ++gap;
            continue;
        }
        const bool far = gap > most_gap;
        if (far && (begin > 0 || !begins_with_field(sheet, words, row, most))) break;
        top = row;
        gap = 0;
    }
    return top;
}

Extent extent_of(const Sheet& sheet, const FormPlace& place, const Words& words) {
    Extent extent;
    const Table& table = place.first_table();
    const int top = top_of(sheet, table, words, place.begin);
    const int bottom = bottom_of(sheet, table, place.last_row(), words, place.end);
    const auto used = used_columns(sheet, top, table.header_last, table.last_column());
    const int last = std::max(used.last, table.last_column());
    extent.range = {{top, std::min(used.first, table.first_column())}, {bottom, last}};
    extent.title = title_of(sheet, table, words, top);
    extent.head = {top, table.header_first - 1, last};
    extent.header = {table.header_first, table.header_last, last};
    extent.foot = {place.last_row() + 1, bottom, last};
    return extent;
}

}  // namespace jibiao::reading
