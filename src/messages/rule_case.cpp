// Reads the compiled-in cases as far as the manual needs them; the tests read them whole.
// SPDX-License-Identifier: MPL-2.0
#include "messages/rule_case.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/form/builtin_data.h"

namespace jibiao {

extern const BuiltinFile rule_examples[];

namespace {

/// A bad or clean table, or the sheets of a workbook.
struct Block {
    bool clean = false;
    std::vector<ExampleTable> tables;
};

std::string_view text_of(std::string_view rule) {
    const BuiltinFile* one = rule_examples;
    while (one->name && one->name != rule) ++one;
    return one->text ? one->text : "";
}

/// The word behind `key` on the line; "" when there is none.
std::string word_behind(std::string_view line, std::string_view key) {
    const auto at = line.find(key);
    if (at == std::string_view::npos) return "";
    const auto rest = trimmed(line.substr(at + key.size()));
    return std::string(rest.substr(0, rest.find(' ')));
}

bool is_header(std::string_view row) {
    return contains(row, "一级指标") || contains(row, "三级指标");
}

std::string unmarked(std::string row) {
    for (const std::string_view mark : {"[[", "]]"})
        for (auto at = row.find(mark); at != row.npos; at = row.find(mark)) row.erase(at, 2);
    return row;
}

/// The rows of the first table up to its header row, lent to a later one that has none.
std::vector<std::string> head_for(const std::vector<Block>& blocks, std::string_view sheet) {
    std::vector<std::string> head;
    for (const ExampleTable& table : blocks.front().tables) {
        if (table.sheet != sheet) continue;
        for (const std::string& row : table.rows) {
            head.push_back(unmarked(row));
            if (is_header(row)) return head;
        }
    }
    return head;
}

std::vector<Block> blocks_of(std::string_view text, std::string& fix) {
    std::vector<Block> blocks;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.starts_with("rule:")) fix = word_behind(line, "fix:");
        const bool clean = line.starts_with("clean:");
        if (clean || line.starts_with("rule:") || line.starts_with("fires:"))
            blocks.push_back({clean, {}});
        if (blocks.empty()) continue;
        auto& tables = blocks.back().tables;
        if (line.starts_with("sheet:")) tables.push_back({word_behind(line, "sheet:"), {}});
        if (!line.starts_with('|')) continue;
        if (tables.empty()) tables.push_back({});
        tables.back().rows.emplace_back(line);
    }
    return blocks;
}

std::vector<ExampleTable> first_of(const std::vector<Block>& blocks, bool clean) {
    for (const Block& block : blocks) {
        if (block.clean != clean) continue;
        auto tables = block.tables;
        for (ExampleTable& table : tables) {
            bool headed = false;
            for (const std::string& row : table.rows) headed = headed || is_header(row);
            if (headed) continue;
            const auto head = head_for(blocks, table.sheet);
            table.rows.insert(table.rows.begin(), head.begin(), head.end());
        }
        return tables;
    }
    return {};
}

bool is_marked(std::string_view cell) {
    return cell.starts_with("[[") && cell.ends_with("]]");
}

/// The sign by which a case says that a cell is text.
std::string without_apostrophe(std::string text) {
    if (text.starts_with('\'')) text.erase(0, 1);
    return text;
}

/// The marked cell of a row against the same row as it should be.
std::optional<CellExample> compare(const std::vector<std::string>& bad,
                                   const std::vector<std::string>& good) {
    if (bad.size() != good.size()) return std::nullopt;
    std::optional<CellExample> found;
    bool others_agree = false;
    for (std::size_t i = 0; i < bad.size(); ++i) {
        if (is_marked(bad[i]) && !found) {
            const std::string text = without_apostrophe(unmarked(bad[i]));
            const std::string better = without_apostrophe(good[i]);
            if (text != better) found = CellExample{text, better};
        }
        others_agree = others_agree || (!is_marked(bad[i]) && bad[i] == good[i]);
    }
    return others_agree ? found : std::nullopt;
}

}  // namespace

std::vector<std::string> cells_of_row(std::string_view row) {
    std::vector<std::string> cells;
    while (row.starts_with('|')) {
        row.remove_prefix(1);
        const auto end = row.find('|');
        if (end == row.npos) break;
        cells.emplace_back(trimmed(row.substr(0, end)));
        row.remove_prefix(end);
    }
    return cells;
}

std::optional<CellExample> example_of_rule(std::string_view rule) {
    const RuleCase shown = case_of_rule(rule);
    for (std::size_t i = 0; i < std::min(shown.bad.size(), shown.good.size()); ++i) {
        const auto& bad = shown.bad[i].rows;
        const auto& good = shown.good[i].rows;
        for (std::size_t row = 0; row < std::min(bad.size(), good.size()); ++row) {
            if (auto example = compare(cells_of_row(bad[row]), cells_of_row(good[row]))) return example;
        }
    }
    return std::nullopt;
}

RuleCase case_of_rule(std::string_view rule) {
    RuleCase result;
    const auto blocks = blocks_of(text_of(rule), result.fix);
    if (result.fix.empty()) result.fix = "none";
    result.bad = first_of(blocks, false);
    result.good = first_of(blocks, true);
    return result;
}

}  // namespace jibiao
