// Understanding one indicator row.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/indicator.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/form/vocabulary.h"
#include "core/scoring/scoring.h"

namespace jibiao::reading {
namespace {

/// Units that only multiply another: "5万" beside the unit 元.
bool is_multiple(std::string_view unit) {
    constexpr std::string_view multiples[] = {"万", "亿", "千", "百", "十万", "百万", "千万"};
    return std::find(std::begin(multiples), std::end(multiples), unit) != std::end(multiples);
}

/// The unit written with the number counts before that of the unit column; a mere multiple joins
/// it.
std::string joined_unit(std::string written, std::string_view column) {
    if (written.empty()) return std::string(column);
    if (!is_multiple(written) || column.empty()) return written;
    return column.starts_with(written) ? std::string(column) : written + std::string(column);
}

/// What forms print where a name may be typed: "……", "指标2：".
bool is_unused_name(std::string_view text) {
    constexpr std::size_t longest = 20;  // bytes
    if (text.size() > longest) return false;
    std::string rest = fold_label(text);
    if (rest.starts_with("指标")) {
        rest.erase(0, std::string_view("指标").size());
        return !rest.empty() && rest.find_first_not_of("0123456789") == std::string::npos;
    }
    for (const std::string_view dots : {"…", ".", "。"}) {
        for (auto at = rest.find(dots); at != std::string::npos; at = rest.find(dots)) {
            rest.erase(at, dots.size());
        }
    }
    return rest.empty();
}

}  // namespace

void understand(Indicator& row) {
    row.op_cell = read_operator(row.text(Column::op));
    row.reading = read_value(row.text(Column::value));
    const auto spelling = row.op_cell.spelling;
    const bool by_cell = spelling == Spelling::standard || spelling == Spelling::variant ||
                         row.op_cell.op != Operator::none;
    row.op = by_cell ? row.op_cell.op : operator_of(row.reading.value);
    row.number = number_of(row.reading.value);
    row.unit = joined_unit(unit_of(row.reading.value), fold_width(row.text(Column::unit)));
}

bool has_content(const RowCells& cells, const Table& table) {
    const auto is_label = [&](int slot) {
        return slot == table.slot(Column::level1) || slot == table.slot(Column::level2) ||
               slot == table.slot(Column::long_term_level2);
    };
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const int slot = static_cast<int>(i);
        if (!cells[i].written() || is_label(slot)) continue;
        if (slot != table.slot(Column::level3) || !is_unused_name(cells[i].text)) return true;
    }
    return false;
}

/// The ticks of a row: any content but a cross or a word that says no.
void add_ticks(Indicator& row, const PlacedRow& placed, const Table& table) {
    constexpr std::string_view none[] = {"×", "x", "否", "无", "□", "☐", "-", "—", "——", "/", "0"};
    for (std::size_t i = 0; i < table.slots.size(); ++i) {
        const auto& slot = table.slots[i];
        const auto& cell = placed.row.cells[i];
        if (!slot.tick || !cell.written()) continue;
        const auto text = fold_label(cell.text);
        if (std::find(std::begin(none), std::end(none), text) != std::end(none)) continue;
        row.ticks.push_back({*slot.header.column, slot.header.text, cell.at});
    }
    const auto ticked = std::find_if(row.ticks.begin(), row.ticks.end(), [](const Tick& tick) {
        return tick.column == Column::possibility;
    });
    const int possibility = table.slot(Column::possibility);
    if (possibility < 0 || !table.slots[static_cast<std::size_t>(possibility)].tick) return;
    const Cell at = row.at(Column::possibility);
    row.fields.set(Column::possibility, ticked == row.ticks.end()
                                            ? Field{"", at}
                                            : Field{ticked->name, ticked->at});
}

std::optional<Decimal> read_weight(std::string_view text) {
    std::string number = without_spaces(fold_width(text));
    for (const std::string_view ending : {"分", "%"}) {
        if (number.ends_with(ending)) {
            number.resize(number.size() - ending.size());
            break;
        }
    }
    const auto weight = Decimal::parse(number);
    return weight ? std::optional(weight->trimmed()) : std::nullopt;
}

Meanings::Meanings(const std::vector<const Form*>& before) {
    for (const Form* form : before) {
        for (const Shared<Indicator>& shared : form->indicators) {
            const Indicator& row = shared;
            if (const auto& text = row.text(Column::scoring); !text.empty())
                scorings_.emplace(text, row.scoring);
            const auto place = static_cast<std::size_t>(row.row);
            if (place >= by_row_.size()) by_row_.resize(place + 1);
            by_row_[place] = &shared;
        }
    }
}

const Shared<Scoring>& Meanings::scoring(std::string_view text) {
    const auto known = scorings_.find(text);
    return known != scorings_.end() ? known->second
                                    : scorings_.emplace(text, read_scoring(text)).first->second;
}

const Shared<Indicator>* Meanings::before(const Indicator& row) const {
    const auto place = static_cast<std::size_t>(row.row);
    return place < by_row_.size() ? by_row_[place] : nullptr;
}

const Indicator* Meanings::same_target(const Indicator& row) const {
    const Shared<Indicator>* old = before(row);
    if (!old) return nullptr;
    for (const Column column : {Column::op, Column::value, Column::unit})
        if (row.text(column) != (*old)->text(column)) return nullptr;
    return &old->get();
}

Shared<Indicator> Meanings::shared(Indicator row) const {
    const Shared<Indicator>* old = before(row);
    return old && old->get() == row ? *old : Shared<Indicator>(std::move(row));
}

namespace {

void understand_as(Indicator& row, const Indicator& before) {
    row.op_cell = before.op_cell;
    row.reading = before.reading;
    row.op = before.op;
    row.number = before.number;
    row.unit = before.unit;
}

bool not_applicable(const Indicator& row, const Vocabulary& vocabulary) {
    const WordList& words = vocabulary.words("not_applicable");
    if (!words.has(row.folded_name)) return false;
    const std::string value = fold_label(row.text(Column::value));
    return value.empty() || words.has(value);
}

}  // namespace

Indicator make_indicator(const PlacedRow& placed, const Table& table, const Vocabulary& vocabulary,
                         Meanings& meanings) {
    Indicator row;
    row.row = placed.row.row;
    row.shift = placed.shift;
    row.fields = RowFields({row.row, table.first_column()}, table.slots.size());
    for (std::size_t column = 0; column < column_count; ++column) {
        const int slot = table.slot_of[column];
        if (slot < 0) continue;
        const auto& cell = placed.row.cells[static_cast<std::size_t>(slot)];
        row.fields.set(static_cast<Column>(column), {std::string(cell.text), cell.at});
    }
    if (table.has(Column::value)) {
        const auto& cell = placed.row.cells[static_cast<std::size_t>(table.slot(Column::value))];
        row.value_is_error = cell.value->content == Content::error;
        row.value_is_number_cell = cell.value->content == Content::number;
    }
    if (table.has(Column::scoring)) {
        const int slot = table.slot(Column::scoring);
        row.scoring = meanings.scoring(placed.row.cells[static_cast<std::size_t>(slot)].text);
    }
    if (table.has(Column::weight)) {
        // A weight merged over several rows is given once for all of them.
        const auto& cell = placed.row.cells[static_cast<std::size_t>(table.slot(Column::weight))];
        if (cell.own) row.weight = read_weight(cell.text);
    } else {
        row.full_marks = row.scoring->full_marks;
    }
    add_ticks(row, placed, table);
    if (const Indicator* before = meanings.same_target(row))
        understand_as(row, *before);
    else
        understand(row);
    row.folded_name = fold_label(row.text(Column::level3));
    row.not_applicable = not_applicable(row, vocabulary);
    return row;
}

}  // namespace jibiao::reading
