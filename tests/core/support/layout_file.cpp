// Reading drawn sheets.
// SPDX-License-Identifier: MPL-2.0
#include "support/layout_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "core/base/text.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::vector<std::string> split_row(std::string_view line) {
    std::vector<std::string> cells;
    std::size_t begin = line.find('|') + 1;
    for (auto end = line.find('|', begin); end != line.npos; end = line.find('|', begin)) {
        std::string text = trim(line.substr(begin, end - begin));
        for (auto at = text.find("\\n"); at != text.npos; at = text.find("\\n")) {
            text.replace(at, 2, "\n");
        }
        cells.push_back(std::move(text));
        begin = end + 1;
    }
    return cells;
}

std::string_view mark(const Rows& rows, std::size_t row, std::size_t column) {
    if (row >= rows.size() || column >= rows[row].size()) return "";
    const std::string& text = rows[row][column];
    return text == "^" || text == "<" ? std::string_view(text) : std::string_view();
}

void merge_marks(Sheet& sheet, const Rows& rows) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            if (!mark(rows, row, column).empty()) continue;
            std::size_t last_row = row, last_column = column;
            while (mark(rows, row, last_column + 1) == "<") ++last_column;
            while (mark(rows, last_row + 1, column) == "^") ++last_row;
            if (last_row == row && last_column == column) continue;
            sheet.merge({{static_cast<int>(row), static_cast<int>(column)},
                         {static_cast<int>(last_row), static_cast<int>(last_column)}});
        }
    }
}

}  // namespace

Sheet draw_sheet(std::string_view text) {
    std::istringstream lines{std::string(text)};
    std::string line, name = "表";
    Rows rows;
    while (std::getline(lines, line)) {
        if (line.starts_with('#') || line.empty()) continue;
        if (line.starts_with("sheet: ")) {
            name = line.substr(7);
        } else if (line.starts_with("blank: ")) {
            rows.resize(rows.size() + static_cast<std::size_t>(std::atoi(line.c_str() + 7)));
        } else {
            EXPECT_TRUE(line.starts_with('|') && line.ends_with('|')) << line;
            rows.push_back(split_row(line));
        }
    }
    Rows bare = rows;
    for (auto& row : bare) {
        for (auto& cell : row) {
            if (cell == "^" || cell == "<") cell.clear();
        }
    }
    Sheet sheet = table(bare, name);
    merge_marks(sheet, rows);
    return sheet;
}

std::vector<std::string> files_of(const std::string& folder) {
    std::vector<std::string> names;
    constexpr std::string_view ending = ".table";
    for (const std::string& path : files_below(folder, ending))
        names.push_back(path.substr(0, path.size() - ending.size()));
    return names;
}

}  // namespace jibiao::test
