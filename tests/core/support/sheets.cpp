// Reading and writing the text form of sheets.
// SPDX-License-Identifier: MPL-2.0
#include "support/sheets.h"

#include <dirent.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "core/base/decimal.h"

namespace jibiao::test {
namespace {

const std::string tests_folder = JIBIAO_SOURCE_DIR "/tests/";

bool is_folder(const std::string& path) {
    struct stat facts {};
    return stat(path.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode);
}

/// Names of a folder's entries without "." and "..".
std::vector<std::string> entries_of(const std::string& folder) {
    std::vector<std::string> names;
    DIR* entries = opendir(folder.c_str());
    EXPECT_NE(entries, nullptr) << folder;
    while (const dirent* entry = entries ? readdir(entries) : nullptr) {
        const std::string name = entry->d_name;
        if (name != "." && name != "..") names.push_back(name);
    }
    if (entries) closedir(entries);
    return names;
}

void collect(const std::string& folder, const std::string& below, std::string_view ending,
             std::vector<std::string>& found) {
    for (const std::string& name : entries_of(folder + below)) {
        if (is_folder(folder + below + name)) {
            collect(folder, below + name + "/", ending, found);
        } else if (name.ends_with(ending)) {
            found.push_back(below + name);
        }
    }
}

void make_folders_of(const std::string& path) {
    for (std::size_t at = path.find('/', 1); at != path.npos; at = path.find('/', at + 1))
        mkdir(path.substr(0, at).c_str(), 0777);
}

std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '\n' || c == '\r' || c == '\t') {
            result += c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t";
            continue;
        }
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + '"';
}

/// Takes a quoted text from the front of `rest`.
std::string take_quoted(std::string_view& rest) {
    std::string result;
    std::size_t at = rest.find('"') + 1;
    for (; at < rest.size() && rest[at] != '"'; ++at) {
        if (rest[at] != '\\' || at + 1 == rest.size()) {
            result += rest[at];
            continue;
        }
        const char c = rest[++at];
        result += c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c;
    }
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return result;
}

std::string take_word(std::string_view& rest) {
    const auto begin = std::min(rest.find_first_not_of(' '), rest.size());
    rest.remove_prefix(begin);
    const auto end = std::min(rest.find(' '), rest.size());
    const std::string word(rest.substr(0, end));
    rest.remove_prefix(end);
    return word;
}

CellValue take_cell(std::string_view& rest) {
    const std::string kind = take_word(rest);
    if (kind == "text") return text_cell(take_quoted(rest));
    if (kind == "error") return error_cell(take_quoted(rest));
    const double number = std::strtod(take_word(rest).c_str(), nullptr);
    if (kind == "number") return number_cell(number);
    if (kind == "percent") return percent_cell(number);
    EXPECT_EQ(kind, "date");
    return date_cell(number, take_quoted(rest));
}

struct Fact {
    Cell at;
    CellValue value;
};

Fact parse_fact(std::string_view line) {
    Fact fact;
    const auto at = parse_address(take_word(line));
    EXPECT_TRUE(at) << line;
    fact.at = at.value_or(Cell{});
    fact.value = take_cell(line);
    for (std::string word = take_word(line); !word.empty(); word = take_word(line)) {
        (word == "formula" ? fact.value.formula : fact.value.locked) = true;
    }
    return fact;
}

std::string print_value(const CellValue& cell) {
    std::ostringstream out;
    switch (cell.content) {
        case Content::empty:
            break;
        case Content::text:
            out << "text " << quoted(cell.text);
            break;
        case Content::error:
            out << "error " << quoted(cell.text);
            break;
        case Content::number:
            const auto exact = Decimal::from_double(cell.number);
            const std::string number = exact ? exact->trimmed().text() : cell.text;
            if (cell.number_class == NumberClass::plain) out << "number " << number;
            if (cell.number_class == NumberClass::percent) out << "percent " << number;
            if (cell.number_class == NumberClass::date)
                out << "date " << number << ' ' << quoted(cell.text);
    }
    return out.str() + (cell.formula ? " formula" : "") + (cell.locked ? " locked" : "");
}

}  // namespace

Sheet parse_sheet(std::string_view text) {
    std::istringstream lines{std::string(text)};
    std::string name, line;
    std::getline(lines, name);
    std::vector<Fact> facts;
    std::vector<Range> merges;
    int rows = 0, columns = 0;
    while (std::getline(lines, line)) {
        if (line.starts_with("merge ")) {
            const auto range = parse_range(line.substr(6));
            EXPECT_TRUE(range) << line;
            if (range) merges.push_back(*range);
            continue;
        }
        facts.push_back(parse_fact(line));
        rows = std::max(rows, facts.back().at.row + 1);
        columns = std::max(columns, facts.back().at.column + 1);
    }
    Sheet sheet(name, rows, columns);
    for (auto& fact : facts) sheet.set(fact.at, std::move(fact.value));
    for (const auto& merge : merges) sheet.merge(merge);
    return sheet;
}

std::string print_sheet(const Sheet& sheet) {
    std::string text = sheet.name() + '\n';
    for (int row = 0; row < sheet.rows(); ++row) {
        for (int column = 0; column < sheet.columns(); ++column) {
            const auto& cell = sheet.at({row, column});
            if (cell == CellValue{}) continue;
            text += address(Cell{row, column}) + ' ' + print_value(cell) + '\n';
        }
    }
    for (const auto& merge : sheet.merges()) text += "merge " + address(merge) + '\n';
    return text;
}

Sheet load_sheet(const std::string& workbook, int number) {
    return parse_sheet(
        read_text("golden/sheets/" + workbook + '/' + std::to_string(number) + ".sheet"));
}

std::vector<SheetFile> all_sheet_files() {
    std::vector<SheetFile> files;
    for (const std::string& path : files_below("golden/sheets", ".sheet")) {
        const std::size_t end = path.rfind('/');
        files.push_back({path.substr(0, end), std::atoi(path.c_str() + end + 1)});
    }
    std::sort(files.begin(), files.end(), [](const SheetFile& a, const SheetFile& b) {
        return std::tie(a.workbook, a.number) < std::tie(b.workbook, b.number);
    });
    return files;
}

std::vector<SheetFile> seed_files() {
    auto files = all_sheet_files();
    const auto other = [](const SheetFile& file) {
        for (const auto* province : {"anhui", "hubei", "hunan", "jiangxi", "yunnan"}) {
            if (file.workbook.starts_with(province)) return true;
        }
        return false;
    };
    files.erase(std::remove_if(files.begin(), files.end(), other), files.end());
    return files;
}

Sheet table(const std::vector<std::vector<std::string>>& rows, std::string name) {
    std::size_t columns = 0;
    for (const auto& row : rows) columns = std::max(columns, row.size());
    Sheet sheet(std::move(name), static_cast<int>(rows.size()), static_cast<int>(columns));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const std::string& text = rows[row][column];
            const bool percent = text.ends_with('%');
            const auto number = Decimal::parse(percent ? text.substr(0, text.size() - 1) : text);
            sheet.set({static_cast<int>(row), static_cast<int>(column)},
                      !number   ? text_cell(text)
                      : percent ? percent_cell(number->to_double() / 100)
                                : number_cell(number->to_double()));
        }
    }
    return sheet;
}

Sheet moved(const Sheet& sheet, int rows, int columns) {
    Sheet result(sheet.name(), sheet.rows() + rows, sheet.columns() + columns);
    const auto there = [&](Cell cell) { return Cell{cell.row + rows, cell.column + columns}; };
    for (int row = 0; row < sheet.rows(); ++row) {
        for (int column = 0; column < sheet.columns(); ++column) {
            result.set(there({row, column}), sheet.at({row, column}));
        }
    }
    for (const auto& merge : sheet.merges()) {
        result.merge({there(merge.first), there(merge.last)});
    }
    return result;
}

std::string tests_path(const std::string& path_in_tests) {
    return tests_folder + path_in_tests;
}

std::vector<std::string> files_below(const std::string& path_in_tests, std::string_view ending) {
    std::vector<std::string> found;
    collect(tests_path(path_in_tests) + "/", "", ending, found);
    std::sort(found.begin(), found.end());
    return found;
}

std::string read_text(const std::string& path_in_tests) {
    std::ifstream file(tests_path(path_in_tests), std::ios::binary);
    EXPECT_TRUE(file) << path_in_tests;
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void expect_golden(const std::string& path_in_tests, const std::string& text) {
    const char* bless = std::getenv("JIBIAO_BLESS");
    if (bless != nullptr && std::string_view(bless) == "1") {
        make_folders_of(tests_path(path_in_tests));
        std::ofstream(tests_path(path_in_tests), std::ios::binary) << text;
        return;
    }
    EXPECT_EQ(text, read_text(path_in_tests)) << path_in_tests;
}

}  // namespace jibiao::test
