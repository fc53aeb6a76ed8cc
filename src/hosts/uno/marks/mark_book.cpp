// Which cells are marked.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/marks/mark_book.h"

#include <algorithm>

namespace jibiao::uno {
namespace {

/// Of several findings in a cell the gravest counts.
Mark graver(Mark one, Severity severity) {
    const auto other = static_cast<Mark>(static_cast<int>(severity) + 1);
    return one == Mark::none ? other : std::min(one, other);
}

}  // namespace

Marks::Marks(const Session& session, const std::vector<std::string>& order) {
    for (const std::string& name : order) {
        std::vector<const Finding*> findings;
        for (const Judged& judged : session.forms(name)) {
            for (const Finding& finding : judged.findings) findings.push_back(&finding);
        }
        for (const SheetFinding& one : session.between()) {
            if (one.sheet == name) findings.push_back(&one.finding);
        }
        sheets_.push_back(make(findings));
    }
}

Marks::Sheet Marks::make(const std::vector<const Finding*>& findings) {
    Sheet sheet;
    for (const Finding* finding : findings) {
        sheet.rows = std::max(sheet.rows, finding->at.row + 1);
        sheet.columns = std::max(sheet.columns, finding->at.column + 1);
    }
    sheet.cells.resize(static_cast<std::size_t>(sheet.rows) * static_cast<std::size_t>(sheet.columns));
    for (const Finding* finding : findings) {
        Mark& mark = sheet.cells[static_cast<std::size_t>(finding->at.row) *
                                     static_cast<std::size_t>(sheet.columns) +
                                 static_cast<std::size_t>(finding->at.column)];
        mark = graver(mark, finding->severity);
    }
    return sheet;
}

Mark Marks::at(int sheet, Cell cell) const {
    if (sheet < 0 || sheet >= static_cast<int>(sheets_.size())) return Mark::none;
    const Sheet& marks = sheets_[static_cast<std::size_t>(sheet)];
    if (cell.row < 0 || cell.column < 0 || cell.column >= marks.columns) return Mark::none;
    const std::size_t at =
        static_cast<std::size_t>(cell.row) * static_cast<std::size_t>(marks.columns) +
        static_cast<std::size_t>(cell.column);
    return at < marks.cells.size() ? marks.cells[at] : Mark::none;
}

/// Beyond these many rows and columns nothing is marked.
Cell Marks::extent(int sheet) const {
    if (sheet < 0 || sheet >= static_cast<int>(sheets_.size())) return {0, 0};
    const Sheet& marks = sheets_[static_cast<std::size_t>(sheet)];
    return {marks.rows, marks.columns};
}

std::vector<int> Marks::columns(int sheet) const {
    const Cell beyond = extent(sheet);
    std::vector<int> marked;
    for (int column = 0; column < beyond.column; ++column) {
        int row = 0;
        while (row < beyond.row && at(sheet, {row, column}) == Mark::none) ++row;
        if (row < beyond.row) marked.push_back(column);
    }
    return marked;
}

std::vector<Cell> Marks::differing(const Marks& other, int sheet) const {
    const Cell one = extent(sheet), two = other.extent(sheet);
    std::vector<Cell> cells;
    for (int row = 0; row < std::max(one.row, two.row); ++row) {
        for (int column = 0; column < std::max(one.column, two.column); ++column) {
            const Cell cell{row, column};
            if (at(sheet, cell) != other.at(sheet, cell)) cells.push_back(cell);
        }
    }
    return cells;
}

void MarkBook::set(const void* document, std::shared_ptr<const Marks> marks) {
    const std::lock_guard guard(mutex_);
    if (marks) {
        marks_[document] = std::move(marks);
    } else {
        marks_.erase(document);
    }
}

Mark MarkBook::at(const void* document, int sheet, Cell cell) const {
    const std::lock_guard guard(mutex_);
    const auto found = marks_.find(document);
    return found == marks_.end() ? Mark::none : found->second->at(sheet, cell);
}

}  // namespace jibiao::uno
