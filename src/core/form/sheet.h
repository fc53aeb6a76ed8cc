// A whole snapshot of one sheet, as every host delivers it: the only input of the core.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/cell.h"

namespace jibiao {

enum class Content : unsigned char { empty, text, number, error };
/// What the number format makes of a number: Calc holds "95%" as 0.95 shown as percent, "3/5" as a date.
enum class NumberClass : unsigned char { plain, percent, date };

/// What a spreadsheet holds in one cell.
struct CellValue {
    Content content = Content::empty;
    NumberClass number_class = NumberClass::plain;
    bool formula = false;
    bool locked = false;      ///< cell protection in force: writing would be refused
    double number = 0;        ///< valid when content is number
    std::string text;         ///< as read by people: "0.95 shown as percent" is "95%"; UTF-8
    bool operator==(const CellValue&) const = default;
};

CellValue text_cell(std::string text);            ///< empty text gives an empty cell
CellValue number_cell(double number);             ///< text: up to 15 significant digits, no grouping
CellValue percent_cell(double fraction);          ///< 0.95 -> "95%"
CellValue date_cell(double serial, std::string shown);
CellValue error_cell(std::string shown);          ///< "#DIV/0!"

/// Cells A1 to the last cell with content. Values only; two snapshots that are equal mean that
/// nothing a form depends on has changed.
class Sheet {
public:
    Sheet() = default;
    Sheet(std::string name, int rows, int columns);

    const std::string& name() const { return name_; }
    int rows() const { return rows_; }
    int columns() const { return columns_; }

    void set(Cell at, CellValue value);
    /// Ignored when it overlaps an earlier one or begins outside. One that reaches over the last row or
    /// column (a title merged over empty columns) keeps its whole extent.
    void merge(const Range& range);

    /// An empty cell for anything outside.
    const CellValue& at(Cell cell) const;
    /// The cell that holds the content shown at `cell`: the first of its merged area, else itself.
    Cell anchor(Cell cell) const;
    /// The merged area around `cell`, or the cell alone.
    Range area(Cell cell) const;
    const std::vector<Range>& merges() const { return merges_; }

    bool operator==(const Sheet&) const = default;

private:
    bool holds(Cell cell) const {
        return cell.row >= 0 && cell.row < rows_ && cell.column >= 0 && cell.column < columns_;
    }
    std::size_t index(Cell cell) const {
        return static_cast<std::size_t>(cell.row) * static_cast<std::size_t>(columns_) +
               static_cast<std::size_t>(cell.column);
    }

    std::string name_;
    int rows_ = 0, columns_ = 0;
    std::vector<CellValue> cells_;
    std::vector<Range> merges_;
    std::vector<int> merge_of_;   // per cell: index into merges_ + 1; empty when nothing is merged
};

}  // namespace jibiao
