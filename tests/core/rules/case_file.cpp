// The .case files of tests/cases/rules: bad tables with marked cells and clean tables.
// SPDX-License-Identifier: MPL-2.0
#include "rules/case_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "core/base/text.h"
#include "core/form/builtin.h"
#include "core/rules/rule.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

using Row = std::vector<std::string>;

struct Page {
    std::string name, form_template;
    std::vector<Row> rows;
    std::vector<Range> merges;
};

struct Block {
    bool clean = false;
    int line = 0;
    std::vector<Page> pages;
};

Row split_row(std::string_view line) {
    Row cells;
    line.remove_prefix(1);
    while (!line.empty()) {
        const auto end = line.find('|');
        if (end == std::string_view::npos) break;
        std::string cell = trim(line.substr(0, end));
        for (auto at = cell.find("\\n"); at != std::string::npos; at = cell.find("\\n"))
            cell = cell.substr(0, at) + '\n' + cell.substr(at + 2);
        cells.push_back(std::move(cell));
        line.remove_prefix(end + 1);
    }
    return cells;
}

/// "100" and "95%" become numbers as typing does, "'95%" stays text, "#DIV/0!" is an error.
CellValue typed(const std::string& text) {
    if (text.starts_with('\'')) return text_cell(text.substr(1));
    if (text.starts_with('#')) return error_cell(text);
    return table({{text}}).at({0, 0});
}

bool has_header(const std::vector<Row>& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const Row& row) {
        return std::any_of(row.begin(), row.end(), [](const std::string& cell) {
            return contains_any(cell, {"一级指标", "三级指标"});
        });
    });
}

/// The rows of a page of the first table up to its header row.
std::vector<Row> head_of(const Page& first) {
    std::vector<Row> head;
    for (const Row& row : first.rows) {
        head.push_back(row);
        if (has_header({row})) break;
    }
    for (Row& row : head)
        for (std::string& cell : row)
            if (cell.starts_with("[[")) cell = cell.substr(2, cell.size() - 4);
    return head;
}

CaseSheet make_sheet(const Page& page, const std::vector<Row>& head) {
    const bool whole = page.form_template == "prose" || has_header(page.rows);
    std::vector<Row> rows = whole ? std::vector<Row>{} : head;
    rows.insert(rows.end(), page.rows.begin(), page.rows.end());
    std::size_t columns = 0;
    for (const Row& row : rows) columns = std::max(columns, row.size());
    CaseSheet result{page.form_template, {}, {}};
    result.sheet = Sheet(page.name, static_cast<int>(rows.size()), static_cast<int>(columns));
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            const Cell at{static_cast<int>(r), static_cast<int>(c)};
            std::string text = rows[r][c];
            if (text.starts_with("[[") && text.ends_with("]]")) {
                result.marked.insert(at);
                text = text.substr(2, text.size() - 4);
            }
            result.sheet.set(at, typed(text));
        }
    }
    for (const Range& merge : page.merges) result.sheet.merge(merge);
    return result;
}

/// Pages borrow their head from the page of the same place in the first table.
CaseTable make_table(const Block& block, const Block& first) {
    CaseTable table{block.clean, block.line, {}};
    for (std::size_t i = 0; i < block.pages.size(); ++i) {
        const std::size_t from = std::min(i, first.pages.size() - 1);
        table.sheets.push_back(make_sheet(block.pages[i], head_of(first.pages[from])));
    }
    return table;
}

/// The word behind `key` on the line; "" when there is none.
std::string word_behind(const std::string& line, std::string_view key) {
    std::istringstream words(line);
    std::string word, value;
    while (words >> word)
        if (word == key) words >> value;
    return value;
}

std::shared_ptr<const Template> case_template(const Library& library, const std::string& id) {
    if (id == "none" || id == "prose") return nullptr;
    if (id != "minimal") return library.find(id);
    const auto loaded = load_template(read_text("cases/rules/minimal.json"));
    if (loaded) return std::make_shared<const Template>(*loaded);
    ADD_FAILURE() << loaded.error().where << ' ' << loaded.error().detail;
    return nullptr;
}

}  // namespace

Case parse_case(std::string_view text) {
    Case out;
    std::vector<Block> blocks;
    std::string usual_template;
    std::istringstream lines{std::string(text)};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        const std::string own = word_behind(line, "template:");
        const std::string& form_template = own.empty() ? usual_template : own;
        if (line.starts_with("rule:")) {
            out.rule = word_behind(line, "rule:");
            out.fix = word_behind(line, "fix:");
            if (out.fix.empty()) out.fix = "none";
            usual_template = own;
            blocks.push_back({false, number + 1, {{"案例", own, {}, {}}}});
        } else if (line.starts_with("clean:") || line.starts_with("fires:")) {
            blocks.push_back(
                {line.starts_with("clean:"), number + 1, {{"案例", form_template, {}, {}}}});
        } else if (line.starts_with("sheet:") && !blocks.empty()) {
            auto& pages = blocks.back().pages;
            if (pages.size() == 1 && pages.front().rows.empty()) pages.clear();
            pages.push_back({word_behind(line, "sheet:"), form_template, {}, {}});
        } else if (line.starts_with('|') && !blocks.empty()) {
            blocks.back().pages.back().rows.push_back(split_row(line));
        } else if (line.starts_with("merge: ") && !blocks.empty()) {
            if (const auto range = parse_range(line.substr(7)))
                blocks.back().pages.back().merges.push_back(*range);
        } else if (!line.empty()) {
            ADD_FAILURE() << out.rule << " line " << number << ": " << line;
        }
    }
    for (const Block& block : blocks) out.tables.push_back(make_table(block, blocks.front()));
    return out;
}

std::vector<std::string> all_case_ids() {
    std::vector<std::string> ids;
    constexpr std::string_view ending = ".case";
    for (const std::string& path : files_below("cases/rules", ending))
        ids.push_back(path.substr(0, path.size() - ending.size()));
    return ids;
}

Case load_case(const std::string& id) {
    return parse_case(read_text("cases/rules/" + id + ".case"));
}

std::vector<Form> read_case_forms(const CaseSheet& sheet) {
    static const Library library = builtin_library();
    const auto chosen = case_template(library, sheet.form_template);
    if (chosen) return read_forms(sheet.sheet, library, chosen);
    const Library words_only{library.vocabulary, {}};
    return read_forms(sheet.sheet, words_only);
}

std::vector<SheetFinding> check_case(const CaseTable& table) {
    std::vector<std::vector<Form>> forms;
    std::vector<Narrative> narratives;
    for (const CaseSheet& sheet : table.sheets) {
        forms.push_back(read_case_forms(sheet));
        EXPECT_EQ(forms.back().size(), sheet.form_template == "prose" ? 0u : 1u)
            << "forms in the table";
        if (forms.back().empty()) narratives.push_back(read_narrative(sheet.sheet));
    }
    std::vector<SheetFinding> found;
    Workbook workbook;
    for (const auto& of_sheet : forms) {
        for (const Form& form : of_sheet) {
            workbook.forms.push_back(&form);
            for (Finding& finding : check(form))
                found.push_back({form.sheet, std::move(finding), {}});
        }
    }
    for (const Narrative& narrative : narratives) workbook.narratives.push_back(&narrative);
    for (SheetFinding& one : check_workbook(workbook)) found.push_back(std::move(one));
    return found;
}

Sheet edited(const Sheet& sheet, const std::vector<Edit>& edits) {
    int rows = sheet.rows(), columns = sheet.columns();
    for (const Edit& edit : edits) {
        rows = std::max(rows, edit.at.row + 1);
        columns = std::max(columns, edit.at.column + 1);
    }
    Sheet result(sheet.name(), rows, columns);
    for (int row = 0; row < sheet.rows(); ++row)
        for (int column = 0; column < sheet.columns(); ++column)
            result.set({row, column}, sheet.at({row, column}));
    for (const Range& merge : sheet.merges()) result.merge(merge);
    for (const Edit& edit : edits) result.set(edit.at, typed(edit.text));
    return result;
}

}  // namespace jibiao::test
