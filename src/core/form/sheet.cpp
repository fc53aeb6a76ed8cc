// The snapshot's storage: cells row by row, and for every cell the merge it lies in.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/sheet.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <utility>

#include "core/base/decimal.h"

namespace jibiao {
namespace {

const CellValue empty_cell;

CellValue numeric(double number, NumberClass number_class, std::string shown) {
    CellValue cell;
    cell.content = Content::number;
    cell.number_class = number_class;
    cell.number = number;
    cell.text = std::move(shown);
    return cell;
}

/// What no Decimal holds (1e20, infinity): as the C++ library writes it.
std::string scientific(double number) {
    char buffer[32];
    constexpr int significant_digits = 15;
    const auto written = std::to_chars(buffer, buffer + sizeof buffer, number,
                                       std::chars_format::general, significant_digits);
    return std::string(buffer, written.ptr);
}

}  // namespace

CellValue text_cell(std::string text) {
    CellValue cell;
    if (text.empty()) return cell;
    cell.content = Content::text;
    cell.text = std::move(text);
    return cell;
}

CellValue number_cell(double number) {
    const auto decimal = Decimal::from_double(number);
    return numeric(number, NumberClass::plain,
                   decimal ? decimal->trimmed().text() : scientific(number));
}

CellValue percent_cell(double fraction) {
    const auto decimal = Decimal::from_double(fraction);
    const auto percent = decimal ? Decimal::product(*decimal, Decimal(100)) : std::nullopt;
    return numeric(fraction, NumberClass::percent,
                   (percent ? percent->trimmed().text() : scientific(fraction * 100)) + "%");
}

CellValue date_cell(double serial, std::string shown) {
    return numeric(serial, NumberClass::date, std::move(shown));
}

CellValue error_cell(std::string shown) {
    CellValue cell;
    cell.content = Content::error;
    cell.text = std::move(shown);
    return cell;
}

Sheet::Sheet(std::string name, int rows, int columns)
    : name_(std::move(name)),
      rows_(rows),
      columns_(columns),
      cells_(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns)) {
    assert(rows >= 0 && columns >= 0);
}

void Sheet::set(Cell at, CellValue value) {
    assert(holds(at));
    cells_[index(at)] = std::move(value);
}

void Sheet::merge(const Range& range) {
    if (!holds(range.first) || range.first == range.last) return;
    if (merge_of_.empty()) merge_of_.resize(cells_.size());
    const int last_row = std::min(range.last.row, rows_ - 1);
    const int last_column = std::min(range.last.column, columns_ - 1);
    const auto each = [&](auto visit) {
        for (int row = range.first.row; row <= last_row; ++row) {
            for (int column = range.first.column; column <= last_column; ++column) {
                if (!visit(merge_of_[index({row, column})])) return false;
            }
        }
        return true;
    };
    if (!each([](int merge) { return merge == 0; })) return;
    merges_.push_back(range);
    const int number = static_cast<int>(merges_.size());
    each([number](int& merge) { return (merge = number) != 0; });
}

const CellValue& Sheet::at(Cell cell) const {
    return holds(cell) ? cells_[index(cell)] : empty_cell;
}

Cell Sheet::anchor(Cell cell) const {
    return area(cell).first;
}

Range Sheet::area(Cell cell) const {
    const int merge = holds(cell) && !merge_of_.empty() ? merge_of_[index(cell)] : 0;
    return merge != 0 ? merges_[static_cast<std::size_t>(merge - 1)] : Range{cell, cell};
}

}  // namespace jibiao
