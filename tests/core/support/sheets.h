// Sheets for tests: read from tests/golden/sheets, or written out as rows of cells.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/form/sheet.h"

namespace jibiao::test {

/// A sheet as text, one fact a line: the name; `A1 text "a\nb"`, `B2 number 200`, `B3 percent
/// 0.95`, `B4 date 45000 "2023/3/15"`, `B5 error "#DIV/0!"`, each with ` formula` and ` locked`
/// behind where they hold; `merge A1:J1`. Fails the test on a line it cannot read.
Sheet parse_sheet(std::string_view text);
/// The same, as text.
std::string print_sheet(const Sheet& sheet);

/// `boye` and 1 give tests/golden/sheets/boye/1.sheet.
Sheet load_sheet(const std::string& workbook, int number);

struct SheetFile {
    std::string workbook;
    int number = 1;
};
/// Every sheet file, sorted by workbook and number.
std::vector<SheetFile> all_sheet_files();
/// The sheets of the real forms in the five families; without those of other regions.
std::vector<SheetFile> seed_files();

/// A table from A1, one string per cell; a cell that reads as a plain number or a percentage
/// becomes one.
Sheet table(const std::vector<std::vector<std::string>>& rows, std::string name = "表");

/// The same sheet so many rows down and columns right.
Sheet moved(const Sheet& sheet, int rows, int columns);

std::string tests_path(const std::string& path_in_tests);

/// The files below a folder whose names end so, as paths from it, sorted. Natively std::filesystem
/// would do; the tests run as WebAssembly, too, where the library lacks it.
std::vector<std::string> files_below(const std::string& path_in_tests, std::string_view ending);
/// A file of the tests folder as text; fails the test when it cannot be read.
std::string read_text(const std::string& path_in_tests);
/// Compares with a golden file; JIBIAO_BLESS=1 in the environment writes the file instead.
void expect_golden(const std::string& path_in_tests, const std::string& text);

}  // namespace jibiao::test
