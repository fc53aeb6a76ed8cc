// Telling indicator rows from totals, footers and whatever follows the table.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/rows.h"

#include <cstdlib>

#include "core/base/text.h"
#include "core/form/reading/cells.h"

namespace jibiao::reading {
namespace {

constexpr int longest_gap = 10;
constexpr std::size_t longest_label = 90;  // bytes

enum class RowKind : unsigned char { blank, content, heading, total, subtotal, foreign };

RowCell read_cell(const Sheet& sheet, const Slot& slot, int row, int header_last) {
    RowCell cell{{}, &empty_value(), {row, slot.first}, true};
    for (int column = slot.first; column <= slot.last; ++column) {
        const Cell anchor = sheet.anchor({row, column});
        if (anchor.column < slot.first || anchor.row <= header_last) continue;
        const auto& value = sheet.at(anchor);
        const auto text = shown(value);
        if (column > slot.first && text.empty()) continue;
        cell = {text, &value, anchor, anchor.row == row};
        if (!text.empty()) break;
    }
    return cell;
}

/// The label of a cell like "填表人：      联系电话：": up to the first colon.
std::string_view label_part(std::string_view text) {
    return text.substr(0, find_colon(text).at);
}

/// Several cells of the row have content, so that it cannot be a heading or a title.
bool has_further_cells(const Sheet& sheet, const Table& table, int row, int after) {
    for (int column = after + 1; column <= table.last_column(); ++column) {
        if (begins_text(sheet, {row, column})) return true;
    }
    return false;
}

/// 合计 in the row's first cell, or behind a number (序号) left of the level columns.
std::optional<RowKind> total_kind(const Sheet& sheet, const Table& table, const Words& words,
                                  Cell first) {
    const int levels = table.slots[static_cast<std::size_t>(table.first_level())].first;
    if (first.column < levels && sheet.at(first).content == Content::number) {
        while (first.column < levels || !begins_text(sheet, first)) {
            if (++first.column > table.last_column()) return std::nullopt;
        }
    }
    const auto label = label_part(shown(sheet, first));
    if (label.size() > longest_label || !words.is_total(label)) return std::nullopt;
    return contains(label, "小计") ? RowKind::subtotal : RowKind::total;
}

/// A field's label at the left edge: a footer, or the fields of a further form. A goal beside the
/// level columns is the vertical label of the table itself where name and value stand in the row.
bool is_foreign_label(const Sheet& sheet, const Table& table, const Words& words, Cell first) {
    const auto& levels = table.slots[static_cast<std::size_t>(table.first_level())];
    const auto label = label_part(shown(sheet, first));
    if (first.column > levels.last || label.size() > longest_label) return false;
    const auto* key = words.field(label);
    if (key == nullptr) return false;
    if (first.column >= levels.first || !key->ends_with("goal")) return true;
    const auto cells = read_row(sheet, table, first.row);
    const auto written = [&](Column column) {
        return table.has(column) && cells[static_cast<std::size_t>(table.slot(column))].written();
    };
    return !written(Column::level3) || !written(Column::value);
}

RowKind kind_of(const Sheet& sheet, const Table& table, const Words& words, int row) {
    const auto first = first_cell(sheet, row, table.last_column());
    if (!first) return RowKind::blank;
    if (const auto total = total_kind(sheet, table, words, *first)) return *total;
    if (is_foreign_label(sheet, table, words, *first)) return RowKind::foreign;
    const int last = sheet.area(*first).last.column;
    if (has_further_cells(sheet, table, row, last)) return RowKind::content;
    if (is_title(shown(sheet, *first))) return RowKind::foreign;
    const auto& levels = table.slots[static_cast<std::size_t>(table.first_level())];
    const bool wide =
        first->column <= levels.first && last > levels.last && last >= table.last_column();
    return wide ? RowKind::heading : RowKind::content;
}

/// The numbers of the columns under the header: 1 2 3 …, every filled cell one more than the last.
bool numbers_columns(const Sheet& sheet, const Table& table, int row) {
    int cells = 0;
    double last = 0;
    for (int column = 0; column <= table.last_column(); ++column) {
        const Cell at{row, column};
        if (!begins_text(sheet, at)) continue;
        const auto& value = sheet.at(at);
        const auto text = shown(value);
        const bool digits = text.find_first_not_of("0123456789") == std::string_view::npos;
        const double number = digits ? std::atof(std::string(text).c_str()) : 0;
        const bool name = cells == 0 && last == 0 && (text == "甲" || text == "乙" || text == "栏次");
        if (!name && (cells > 0 ? number != last + 1 : number != 1 && number != 2)) return false;
        if (name) continue;
        last = number;
        ++cells;
    }
    return cells >= 3;
}

/// Content that only an indicator row of this table has: what may go on after a gap.
bool looks_like_indicator(const RowCells& cells, const Table& table) {
    int columns = 0;
    for (const Column column : {Column::level1, Column::level2, Column::level3, Column::value,
                                Column::op, Column::weight}) {
        if (table.has(column) && cells[static_cast<std::size_t>(table.slot(column))].written()) {
            ++columns;
        }
    }
    return columns >= 2;
}

/// What merges from above lay over a row without content of its own.
enum class Covered : unsigned char { nothing, labels, content };

Covered covered_by(const RowCells& cells, const Table& table) {
    Covered by = Covered::nothing;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].text.empty() || cells[i].own) continue;
        const int slot = static_cast<int>(i);
        const bool label = slot == table.slot(Column::level1) ||
                           slot == table.slot(Column::level2) ||
                           slot == table.slot(Column::long_term_level2);
        if (!label) return Covered::content;
        by = Covered::labels;
    }
    return by;
}

}  // namespace

RowCells read_row(const Sheet& sheet, const Table& table, int row) {
    RowCells cells;
    cells.reserve(table.slots.size());
    for (const auto& slot : table.slots) {
        cells.push_back(read_cell(sheet, slot, row, table.header_last));
    }
    return cells;
}

bool is_title(std::string_view text) {
    constexpr std::size_t longest = 60;
    const std::string bare = without_brackets(fold_label(text));
    return bare.ends_with("表") && length(bare) <= longest &&
           contains_any(bare, {"绩效", "目标", "自评", "监控"});
}

TableRows read_rows(const Sheet& sheet, const Table& table, const Words& words, int end) {
    TableRows result;
    result.last = table.header_last;
    int gap = 0;
    const int first = table.header_last + 1;
    for (int row = first; row < end && gap <= longest_gap; ++row) {
        if (row == first && numbers_columns(sheet, table, row)) continue;
        RowKind kind = kind_of(sheet, table, words, row);
        if (kind == RowKind::foreign) break;
        if (kind == RowKind::heading && !table.list.empty()) kind = RowKind::content;
        if (kind == RowKind::heading || kind == RowKind::blank) {
            TableRow covered{row, read_row(sheet, table, row)};
            const Covered by = covered_by(covered.cells, table);
            if (by == Covered::labels) {
                result.rows.push_back(std::move(covered));
                result.last = row;
            }
            if (by == Covered::nothing) ++gap;
            continue;
        }
        TableRow read{row, read_row(sheet, table, row)};
        if (gap > 0 && kind == RowKind::content && !looks_like_indicator(read.cells, table)) break;
        gap = kind == RowKind::total ? 1 : 0;  // below the total stands another part of the form
        result.last = row;
        if (kind == RowKind::content) result.rows.push_back(std::move(read));
        if (kind == RowKind::total) result.total = std::move(read);
    }
    return result;
}

}  // namespace jibiao::reading
