// Finding header rows and naming their columns.
//
// A header is one row, or two where the levels are merged downwards and others stand under a common
// heading ("年度指标值" over 指标性质, 指标值, 度量单位). In a flattened copy the merges are gone:
// then the row below belongs to the header when nothing but column names stands in it.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/table.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/form/reading/cells.h"

namespace jibiao::reading {
namespace {

constexpr int most_header_rows = 3;
constexpr std::size_t longest_header = 30;

bool names_a_level(const Sheet& sheet, const Words& words, int row) {
    for (int column = 0; column < sheet.columns(); ++column) {
        const auto& cell = sheet.at({row, column});
        if (cell.content != Content::text || !words.may_name_level(cell.text)) continue;
        const auto word = words.column(shown(cell));
        if (word && is_level(word->column)) return true;
    }
    return false;
}

/// Only column names, two or more, and nothing under the level headers: the second header row of a
/// flattened copy.
bool continues_header(const Sheet& sheet, const Words& words, int row) {
    int names = 0;
    for (int column = 0; column < sheet.columns(); ++column) {
        const auto text = shown(sheet, {row, column});
        if (text.empty()) continue;
        const auto above = words.column(shown(sheet, {row - 1, column}));
        const bool name = words.column(text) || words.tick(text);
        if (!name || (above && is_level(above->column))) return false;
        ++names;
    }
    return names >= 2;
}

int last_header_row(const Sheet& sheet, const Words& words, int row) {
    int last = row;
    for (int column = 0; column < sheet.columns(); ++column) {
        const auto word = words.column(shown(sheet, {row, column}));
        if (word && is_level(word->column)) {
            last = std::max(last, sheet.area({row, column}).last.row);
        }
    }
    if (last == row && continues_header(sheet, words, row + 1)) return row + 1;
    return std::min(last, row + most_header_rows - 1);
}

/// In a flattened copy, headers merged over two rows stand in the upper one: it belongs to the
/// header when a column name stands there over a blank cell of the row with the levels.
bool begins_above(const Sheet& sheet, const Words& words, int row) {
    bool inside = false;
    for (int column = 0; column < sheet.columns() && row > 0; ++column) {
        inside = inside || words.column(shown(sheet, {row, column}));
        const Range above = sheet.area({row - 1, column});
        const bool hidden = inside && above.last.row == row - 1 && above.columns() == 1 &&
                            shown(sheet, sheet.anchor({row, column})).empty();
        if (hidden && words.column(shown(sheet, above.first))) return true;
    }
    return false;
}

/// Does a heading of an upper row have names of its own below it?
bool is_heading(const Sheet& sheet, const Range& area, int last) {
    for (int column = area.first.column; column <= area.last.column; ++column) {
        if (!shown(sheet, {last, column}).empty() && sheet.anchor({last, column}).row == last)
            return true;
    }
    return false;
}

/// The lowest header cell of a column; empty where there is none.
std::optional<Cell> header_cell(const Sheet& sheet, int column, int first, int last) {
    for (int row = last; row >= first; --row) {
        const Range area = sheet.area({row, column});
        if (area.last.row > last) return std::nullopt;  // a label beside the rows, not above them
        if (shown(sheet, area.first).empty()) continue;
        if (row < last && area.columns() > 1 && is_heading(sheet, area, last)) return std::nullopt;
        return area.first;
    }
    return std::nullopt;
}

/// A heading without the words that all headings share: "中期绩效指标" -> "中期".
std::string heading_stem(std::string_view text) {
    std::string stem = fold_label(text);
    for (const std::string_view ending : {"绩效指标", "指标", "目标"}) {
        if (stem.size() > ending.size() && stem.ends_with(ending)) {
            stem.resize(stem.size() - ending.size());
        }
    }
    return stem;
}

/// What the common heading above decides: "二级指标" under "中期指标" is looked up as
/// "二级指标(中期)"; an unknown name under "指标值" may be the value itself.
std::optional<ColumnWord> headed_column(const Sheet& sheet, const Words& words, Cell at,
                                        int first) {
    constexpr int last_rank = 99;
    const auto plain = words.column(shown(sheet, at));
    for (int row = at.row - 1; row >= std::max(first - 1, 0); --row) {
        const Range area = sheet.area({row, at.column});
        const auto heading = shown(sheet, area.first);
        if (heading.empty() || (row < first && area.columns() == 1)) continue;
        const auto own =
            words.column(std::string(shown(sheet, at)) + '(' + heading_stem(heading) + ')');
        if (own && plain && own->column != plain->column) return own;
        const auto common = words.column(heading);
        if (common && !plain) return ColumnWord{common->column, last_rank};
    }
    return std::nullopt;
}

std::vector<Slot> header_slots(const Sheet& sheet, const Words& words, int first, int last) {
    std::vector<Slot> slots;
    for (int column = 0; column < sheet.columns(); ++column) {
        const auto at = header_cell(sheet, column, first, last);
        if (!at) continue;
        if (!slots.empty() && slots.back().header.at == *at) continue;
        Slot slot;
        slot.first = column;
        slot.last = sheet.area(*at).last.column;
        slot.header.at = *at;
        slot.header.text = shown(sheet, *at);
        slot.headed = headed_column(sheet, words, *at, first);
        slots.push_back(std::move(slot));
    }
    return slots;
}

/// Drops what is no part of the table: all before the first known header, and behind the last known
/// one what does not touch it or is too long for a header.
void trim_slots(std::vector<Slot>& slots, const Words& words) {
    const auto known = [&](const Slot& slot) {
        return slot.headed || words.column(slot.header.text) || words.tick(slot.header.text);
    };
    slots.erase(slots.begin(), std::find_if(slots.begin(), slots.end(), known));
    const auto last_known = std::find_if(slots.rbegin(), slots.rend(), known);
    auto kept = static_cast<std::size_t>(slots.rend() - last_known);
    while (kept > 0 && kept < slots.size() && slots[kept].first == slots[kept - 1].last + 1 &&
           length(slots[kept].header.text) <= longest_header) {
        ++kept;
    }
    slots.resize(kept);
}

/// What stands left of the indicators, where it names projects or agencies.
std::vector<ListColumn> list_columns(const std::vector<Slot>& slots, const Words& words) {
    std::vector<ListColumn> list;
    bool parts = false;
    for (const auto& slot : slots) {
        const std::string& header = slot.header.text;
        if (slot.headed || words.column(header)) break;
        const auto* field = words.field(header);
        if (field == nullptr && words.amounts(header) == nullptr) continue;
        const std::string key = field != nullptr ? *field : "";
        parts = parts || key == "project_name" || key == "agency_name";
        list.push_back({slot.first, slot.last, header, slot.header.at, key});
    }
    return parts ? list : std::vector<ListColumn>();
}

bool is_table(const Table& table) {
    const auto has = [&](Column column) { return table.has(column) ? 1 : 0; };
    const int levels = has(Column::level1) + has(Column::level2) + has(Column::level3);
    const auto columns = std::count_if(table.slot_of.begin(), table.slot_of.end(),
                                       [](int slot) { return slot >= 0; });
    if (has(Column::level3) && has(Column::value)) return true;
    return columns >= 3 && (levels >= 2 || has(Column::level3));
}

/// The national project form of 2015 prints 二级 三级 指标值 twice under one level 1: first for the
/// medium term, then for the year.
void split_double_header(Table& table) {
    constexpr std::pair<Column, Column> pairs[] = {{Column::level2, Column::long_term_level2},
                                                   {Column::level3, Column::long_term_level3},
                                                   {Column::value, Column::long_term_value}};
    std::array<std::array<int, 2>, 3> slots{};
    for (std::size_t pair = 0; pair < slots.size(); ++pair) {
        std::vector<int> found;
        for (std::size_t i = 0; i < table.slots.size(); ++i) {
            const auto& header = table.slots[i].header;
            if (header.column == pairs[pair].first) found.push_back(static_cast<int>(i));
        }
        if (found.size() != 2 || table.has(pairs[pair].second)) return;
        slots[pair] = {found[0], found[1]};
    }
    for (std::size_t pair = 0; pair < slots.size(); ++pair) {
        const auto [year, long_term] = pairs[pair];
        table.slots[static_cast<std::size_t>(slots[pair][0])].header.column = long_term;
        table.slot_of[static_cast<std::size_t>(long_term)] = slots[pair][0];
        table.slot_of[static_cast<std::size_t>(year)] = slots[pair][1];
    }
}

/// Without a level-3 header, the column beside level 2 holds the names: 指标内容, or a header that
/// the vocabulary does not know (绩效指标, 考核内容).
void find_names(Table& table) {
    const int level2 = table.slot(Column::level2);
    if (table.has(Column::level3) || level2 < 0) return;
    const auto next = static_cast<std::size_t>(level2) + 1;
    if (next >= table.slots.size()) return;
    auto& header = table.slots[next].header;
    if (header.unchecked) return;
    if (header.column && *header.column != Column::explanation) return;
    if (!header.column && !contains_any(header.text, {"指标", "名称", "内容"})) return;
    if (header.column) table.slot_of[static_cast<std::size_t>(Column::explanation)] = -1;
    header.column = Column::level3;
    table.slot_of[static_cast<std::size_t>(Column::level3)] = static_cast<int>(next);
}

/// Ticks stand side by side: 其他 alone is no cause.
bool name_tick(Table& table, std::size_t place, const Words& words) {
    auto& slot = table.slots[place];
    const auto column = words.tick(slot.header.text);
    const auto beside = [&](std::size_t other) {
        return other < table.slots.size() && words.tick(table.slots[other].header.text) == column;
    };
    slot.tick = column && (beside(place + 1) || (place > 0 && beside(place - 1)));
    if (!slot.tick) return false;
    slot.header.column = column;
    auto& first = table.slot_of[static_cast<std::size_t>(*column)];
    if (*column == Column::possibility && first < 0) first = static_cast<int>(place);
    return true;
}

/// 偏差原因分析 is the remark of a self-evaluation. It is the reason where the form has remarks
/// besides, and in a monitoring table.
void find_reason(Table& table) {
    auto& remark = table.slot_of[static_cast<std::size_t>(Column::remark)];
    auto& reason = table.slot_of[static_cast<std::size_t>(Column::reason)];
    const bool monitoring = table.has(Column::forecast) || table.has(Column::possibility);
    for (std::size_t i = 0; i < table.slots.size() && reason < 0; ++i) {
        const bool own = remark == static_cast<int>(i);
        auto& header = table.slots[i].header;
        if (header.column != Column::remark || !contains(header.text, "原因")) continue;
        if (own && !monitoring) continue;
        header.column = Column::reason;
        reason = static_cast<int>(i);
        if (own) remark = -1;
    }
    for (std::size_t i = 0; i < table.slots.size() && remark < 0; ++i) {
        if (table.slots[i].header.column == Column::remark) remark = static_cast<int>(i);
    }
}

}  // namespace

int Table::first_level() const {
    int first = static_cast<int>(slots.size());
    for (const Column column : {Column::level1, Column::level2, Column::level3}) {
        if (has(column)) first = std::min(first, slot(column));
    }
    return first;
}

const ListColumn* Table::parting_column() const {
    const ListColumn* agency = nullptr;
    for (const auto& column : list) {
        if (column.field == "project_name") return &column;
        if (column.field == "agency_name") agency = &column;
    }
    return agency;
}

void bind_columns(Table& table, const Words& words) {
    std::array<int, column_count> rank_of{};
    table.slot_of.fill(-1);
    for (std::size_t i = 0; i < table.slots.size(); ++i) {
        auto& slot = table.slots[i];
        slot.header.unchecked = words.is_unchecked(slot.header.text);
        if (slot.header.unchecked || name_tick(table, i, words)) continue;
        auto word = words.answer(slot.header.text);
        if (!word) word = slot.headed ? slot.headed : words.column(slot.header.text);
        if (!word) continue;
        slot.header.column = word->column;
        const auto column = static_cast<std::size_t>(word->column);
        if (table.slot_of[column] >= 0 && rank_of[column] <= word->rank) continue;
        table.slot_of[column] = static_cast<int>(i);
        rank_of[column] = word->rank;
    }
    split_double_header(table);
    find_names(table);
    find_reason(table);
}

std::vector<Table> find_tables(const Sheet& sheet, const Words& words) {
    std::vector<Table> tables;
    for (int row = 0; row < sheet.rows(); ++row) {
        if (!names_a_level(sheet, words, row)) continue;
        Table table;
        table.header_first = begins_above(sheet, words, row) ? row - 1 : row;
        table.header_last = last_header_row(sheet, words, row);
        table.slots = header_slots(sheet, words, table.header_first, table.header_last);
        table.list = list_columns(table.slots, words);
        trim_slots(table.slots, words);
        bind_columns(table, words);
        if (!is_table(table)) continue;
        row = table.header_last;
        tables.push_back(std::move(table));
    }
    return tables;
}

}  // namespace jibiao::reading
