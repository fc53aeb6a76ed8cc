// Cell addresses in the letters and numbers that people read.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/cell.h"

namespace jibiao {
namespace {

constexpr std::size_t most_letters = 3;
constexpr std::size_t most_digits = 7;

}  // namespace

std::string column_name(int column) {
    std::string name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return name;
}

std::string address(Cell cell) {
    return column_name(cell.column) + std::to_string(cell.row + 1);
}

std::string address(const Range& range) {
    if (range.first == range.last) return address(range.first);
    return address(range.first) + ":" + address(range.last);
}

std::optional<Cell> parse_address(std::string_view text) {
    const auto first_digit = text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    if (first_digit == std::string_view::npos || first_digit == 0) return std::nullopt;
    const auto letters = text.substr(0, first_digit), digits = text.substr(first_digit);
    const bool malformed = letters.size() > most_letters || digits.size() > most_digits ||
                           digits.front() == '0' ||
                           digits.find_first_not_of("0123456789") != std::string_view::npos;
    if (malformed) return std::nullopt;
    Cell cell;
    for (const char c : letters) cell.column = cell.column * 26 + (c - 'A' + 1);
    for (const char c : digits) cell.row = cell.row * 10 + (c - '0');
    return Cell{cell.row - 1, cell.column - 1};
}

std::optional<Range> parse_range(std::string_view text) {
    const auto colon = text.find(':');
    const auto first = parse_address(text.substr(0, colon));
    if (!first || colon == std::string_view::npos) {
        return first ? std::optional<Range>({*first, *first}) : std::nullopt;
    }
    const auto last = parse_address(text.substr(colon + 1));
    if (!last || last->row < first->row || last->column < first->column) return std::nullopt;
    return Range{*first, *last};
}

}  // namespace jibiao
