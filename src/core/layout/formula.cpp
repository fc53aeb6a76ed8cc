// Finding the cell addresses in a formula: words of letters and digits that no bracket follows.
// SPDX-License-Identifier: MPL-2.0
#include "core/layout/formula.h"

#include <algorithm>

namespace jibiao {
namespace {

bool is_word(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

/// Where the word, quoted text or single sign that starts at `at` ends.
std::size_t token_end(std::string_view formula, std::size_t at) {
    std::size_t end = at + 1;
    if (formula[at] == '"') {
        const std::size_t quote = formula.find('"', end);
        return quote == std::string_view::npos ? formula.size() : quote + 1;
    }
    if (!is_word(formula[at])) return end;
    while (end < formula.size() && is_word(formula[end])) ++end;
    return end;
}

}  // namespace

std::string mapped_formula(std::string_view formula, const std::function<Cell(Cell)>& place) {
    std::string out;
    for (std::size_t at = 0; at < formula.size();) {
        const std::size_t end = token_end(formula, at);
        const std::string_view token = formula.substr(at, end - at);
        const bool function = end < formula.size() && formula[end] == '(';
        const auto cell = function ? std::nullopt : parse_address(token);
        if (cell) {
            out += address(place(*cell));
        } else {
            out += token;
        }
        at = end;
    }
    return out;
}

std::string moved_formula(std::string_view formula, Cell by) {
    return mapped_formula(formula, [by](Cell cell) {
        return Cell{cell.row + by.row, cell.column + by.column};
    });
}

std::vector<Cell> added_cells(std::string_view formula) {
    std::vector<Cell> cells;
    if (!formula.starts_with('=')) return cells;
    formula.remove_prefix(1);
    while (!formula.empty()) {
        const std::size_t end = std::min(formula.find('+'), formula.size());
        std::string_view term = formula.substr(0, end);
        if (term.starts_with("SUM(") && term.ends_with(')')) {
            term = term.substr(4, term.size() - 5);
        }
        const auto range = parse_range(term);
        if (!range) return {};
        for (int row = range->first.row; row <= range->last.row; ++row)
            for (int column = range->first.column; column <= range->last.column; ++column)
                cells.push_back({row, column});
        formula.remove_prefix(std::min(end + 1, formula.size()));
    }
    return cells;
}

}  // namespace jibiao
