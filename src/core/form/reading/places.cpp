// Telling repeated headers, blocks of one form, and lists of several projects apart.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/places.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/text.h"
#include "core/form/reading/cells.h"
#include "core/form/reading/extent.h"

namespace jibiao::reading {
namespace {

bool same_headers(const Table& above, const Table& below) {
    return std::equal(above.slots.begin(), above.slots.end(), below.slots.begin(),
                      below.slots.end(), [](const Slot& left, const Slot& right) {
                          return left.first == right.first &&
                                 fold_label(left.header.text) == fold_label(right.header.text);
                      });
}

/// The first level-1 label from `begin` on; "" for none.
template <class Iterator>
std::string level1_label(const Table& table, Iterator begin, Iterator end) {
    if (!table.has(Column::level1)) return {};
    const auto slot = static_cast<std::size_t>(table.slot(Column::level1));
    const auto row = std::find_if(
        begin, end, [&](const TableRow& other) { return !other.cells[slot].text.empty(); });
    return row == end ? std::string() : fold_label(row->cells[slot].text);
}

/// The labels below begin again with the first one above, after others: a form of its own, not a
/// further page.
bool begins_again(const Block& above, const Block& below) {
    const auto& rows = above.rows.rows;
    const auto first = level1_label(above.table, rows.begin(), rows.end());
    return !first.empty() &&
           first == level1_label(below.table, below.rows.rows.begin(), below.rows.rows.end()) &&
           first != level1_label(above.table, rows.rbegin(), rows.rend());
}

/// The header of `below` printed again on a further page: the same cells, and neither a title nor a
/// field's label since the last row.
bool is_repeated(const Sheet& sheet, const Words& words, const Block& above, const Block& below) {
    if (!same_headers(above.table, below.table)) return false;
    for (int row = above.rows.last + 1; row < below.table.header_first; ++row) {
        const auto first = first_cell(sheet, row, below.table.last_column());
        if (!first) continue;
        const auto text = shown(sheet, *first);
        if (is_title(text) || words.is_label(text.substr(0, find_colon(text).at))) return false;
    }
    return !begins_again(above, below);
}

enum class Term : unsigned char { unsaid, annual, longer };

/// What the label left of the header says, or the only text of the row above it: 长期绩效指标.
Term term_of(const Sheet& sheet, const Table& table) {
    constexpr std::size_t longest = 20;
    std::string label;
    if (table.first_column() > 0) {
        const Cell left{table.header_first, table.first_column() - 1};
        label = fold_label(shown(sheet, sheet.anchor(left)));
    }
    if (label.empty() && table.header_first > 0) {
        const auto above = first_cell(sheet, table.header_first - 1, table.last_column());
        const bool alone =
            above && sheet.area(*above).last.column >= table.last_column();
        if (alone) label = fold_label(shown(sheet, *above));
    }
    if (length(label) > longest || !contains(label, "指标")) return Term::unsaid;
    if (contains_any(label, {"长期", "中期", "实施期", "总体"})) return Term::longer;
    return contains_any(label, {"年度", "当年", "本年"}) ? Term::annual : Term::unsaid;
}

/// Two blocks of one form, told apart by their terms.
bool are_terms(const Sheet& sheet, const Table& above, const Table& below) {
    const Term first = term_of(sheet, above), second = term_of(sheet, below);
    return first != Term::unsaid && second != Term::unsaid && first != second;
}

void take_page(FormPlace& place, TableRows rows, int end) {
    auto& all = place.main.rows;
    std::move(rows.rows.begin(), rows.rows.end(), std::back_inserter(all.rows));
    if (rows.total) all.total = std::move(rows.total);
    all.last = rows.last;
    place.end = end;
}

/// Adds a block to the form above, the annual one being the form's own.
void take_block(const Sheet& sheet, FormPlace& place, Block block, int end) {
    if (term_of(sheet, block.table) == Term::annual) std::swap(place.main, block);
    place.long_term = std::move(block);
    place.end = end;
}

/// Nothing but the list column's cell stands in the row.
bool is_only_own_cell(const Sheet& sheet, const Table& table, const ListColumn& column, int row) {
    for (int other = 0; other <= table.last_column(); ++other) {
        const bool own = other >= column.first && other <= column.last;
        if (!own && begins_text(sheet, {row, other})) return false;
    }
    return true;
}

/// The text of a list column that is written in this very row; empty where it goes on from above.
std::string_view own_text(const Sheet& sheet, const ListColumn& column, int row) {
    const Cell at = sheet.anchor({row, column.first});
    return at.row == row ? shown(sheet, at) : std::string_view();
}

class Parting {
public:
    Parting(const Sheet& sheet, const Table& table)
        : sheet_(sheet), table_(table), column_(*table.parting_column()) {}
    std::vector<ListEntry> part(TableRows rows);

private:
    bool is_banner(const std::vector<TableRow>& rows, std::size_t i) const;
    void open(int row, std::string_view name);
    void note_cells(int row);

    const Sheet& sheet_;
    const Table& table_;
    const ListColumn& column_;
    std::vector<ListEntry> entries_;
    std::string_view name_;
    std::optional<Cell> banner_;
};

/// A name alone in its row, directly above another name: the agency whose projects follow.
bool Parting::is_banner(const std::vector<TableRow>& rows, std::size_t i) const {
    return i + 1 < rows.size() && is_only_own_cell(sheet_, table_, column_, rows[i].row) &&
           !own_text(sheet_, column_, rows[i + 1].row).empty();
}

void Parting::open(int row, std::string_view name) {
    name_ = name;
    entries_.push_back({{}, row, {}, banner_});
    entries_.back().rows.last = row;
}

void Parting::note_cells(int row) {
    auto& cells = entries_.back().cells;
    for (const auto& column : table_.list) {
        const auto known = std::find_if(cells.begin(), cells.end(),
                                        [&](const auto& cell) { return cell.first == &column; });
        const Cell at = sheet_.anchor({row, column.first});
        const bool filled = at.row > table_.header_last && !shown(sheet_, at).empty();
        if (known == cells.end() && filled) cells.emplace_back(&column, at);
    }
}

std::vector<ListEntry> Parting::part(TableRows rows) {
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        auto& row = rows.rows[i];
        const auto name = own_text(sheet_, column_, row.row);
        if (!name.empty() && is_banner(rows.rows, i)) {
            banner_ = sheet_.anchor({row.row, column_.first});
            continue;
        }
        if (entries_.empty() || (!name.empty() && name != name_)) open(row.row, name);
        note_cells(row.row);
        entries_.back().rows.last = row.row;
        entries_.back().rows.rows.push_back(std::move(row));
    }
    if (rows.total && !entries_.empty()) entries_.back().rows.total = std::move(rows.total);
    return std::move(entries_);
}

}  // namespace

const Table& FormPlace::first_table() const {
    const bool above = long_term && long_term->table.header_first < main.table.header_first;
    return above ? long_term->table : main.table;
}

int FormPlace::last_row() const {
    return long_term ? std::max(main.rows.last, long_term->rows.last) : main.rows.last;
}

std::vector<FormPlace> find_places(const Sheet& sheet, const Words& words) {
    std::vector<FormPlace> places;
    auto tables = find_tables(sheet, words);
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const int end = i + 1 < tables.size() ? tables[i + 1].header_first : sheet.rows();
        auto rows = read_rows(sheet, tables[i], words, end);
        Block block{std::move(tables[i]), std::move(rows)};
        FormPlace* above = places.empty() || places.back().long_term ? nullptr : &places.back();
        if (above != nullptr && are_terms(sheet, above->main.table, block.table)) {
            take_block(sheet, *above, std::move(block), end);
        } else if (above != nullptr && is_repeated(sheet, words, above->main, block)) {
            take_page(*above, std::move(block.rows), end);
        } else {
            places.push_back({std::move(block), std::nullopt, 0, end});
        }
    }
    for (std::size_t i = 0; i + 1 < places.size(); ++i) {
        places[i].end = top_of(sheet, places[i + 1].first_table(), words, places[i].last_row() + 1);
    }
    return places;
}

std::vector<ListEntry> part_list(const Sheet& sheet, const Table& table, TableRows rows) {
    return Parting(sheet, table).part(std::move(rows));
}

}  // namespace jibiao::reading
