// Finding the header row of the grid and reading down as long as rows have a label.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/grid.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/form/reading/cells.h"

namespace jibiao::reading {
namespace {

struct GridColumn {
    std::string key;
    Range header;
};

bool is_money(std::string_view key) {
    return !key.starts_with("execution_");
}

/// The known headers of a row, each key once; none where they make no grid.
std::vector<GridColumn> grid_header(const Sheet& sheet, const Words& words, const Area& area,
                                    int row) {
    std::vector<GridColumn> columns;
    for (int column = 0; column <= area.last_column; ++column) {
        const Cell at{row, column};
        if (sheet.at(at).content != Content::text || !begins_text(sheet, at)) continue;
        const auto* key = words.grid_column(shown(sheet, at));
        if (key == nullptr) continue;
        const bool twice = std::any_of(columns.begin(), columns.end(),
                                       [&](const GridColumn& other) { return other.key == *key; });
        if (!twice) columns.push_back({*key, sheet.area(at)});
    }
    const bool money = std::any_of(columns.begin(), columns.end(),
                                   [](const GridColumn& column) { return is_money(column.key); });
    if (columns.size() < 2 || !money) columns.clear();
    return columns;
}

/// The label of a grid's row: the nearest text left of its columns that begins in the row.
std::optional<Cell> row_label(const Sheet& sheet, int row, int before) {
    for (int column = before - 1; column >= 0; --column) {
        if (begins_text(sheet, {row, column})) return Cell{row, column};
    }
    return std::nullopt;
}

/// What stands under a header in a row; where a merge is lost, the first filled cell below it.
Cell content_cell(const Sheet& sheet, int row, const Range& header) {
    for (int column = header.first.column; column <= header.last.column; ++column) {
        if (begins_text(sheet, {row, column})) return {row, column};
    }
    return {row, header.first.column};
}

/// "其中：当年 财政拨款" -> "当年财政拨款", "全年预算数（A）" -> "全年预算数".
std::string spoken(std::string_view text) {
    std::string name = without_brackets(fold_label(text));
    if (const auto colon = find_colon(name); colon.found()) name.erase(0, colon.behind());
    return name;
}

class GridReader {
public:
    GridReader(const Sheet& sheet, const Words& words, Labelled& out)
        : sheet_(sheet), words_(words), out_(out) {}

    /// Whether any row under these headers is a row of a grid.
    bool read(const std::vector<GridColumn>& columns, int header_row, int last_row) {
        const int left = columns.front().header.first.column;
        int row = columns.front().header.last.row + 1;
        int first_column = left;
        bool known = false;
        for (; row <= last_row; ++row) {
            const auto label = row_label(sheet_, row, left);
            if (!label) break;
            const auto* key = words_.grid_row(shown(sheet_, *label));
            if (key == nullptr && (!known || !has_number(columns, row))) break;
            first_column = std::min(first_column, label->column);
            known = true;
            out_.labels.push_back(*label);
            if (key == nullptr) out_.open_grid = true;
            if (key != nullptr) read_row(columns, row, *label, *key);
        }
        if (!known) return false;
        for (const auto& column : columns) out_.labels.push_back(column.header.first);
        out_.grid = Range{{header_row, first_column}, {row - 1, columns.back().header.last.column}};
        return true;
    }

private:
    bool has_number(const std::vector<GridColumn>& columns, int row) const {
        return std::any_of(columns.begin(), columns.end(), [&](const GridColumn& column) {
            return read_amount(shown(sheet_, content_cell(sheet_, row, column.header))).value;
        });
    }

    void read_row(const std::vector<GridColumn>& columns, int row, Cell label,
                  const std::string& key) {
        for (const auto& column : columns) {
            Amount amount;
            amount.key = column.key + '.' + key;
            amount.label =
                spoken(shown(sheet_, column.header.first)) + ' ' + spoken(shown(sheet_, label));
            amount.at = content_cell(sheet_, row, column.header);
            amount.text = shown(sheet_, amount.at);
            auto read = read_amount(amount.text);
            amount.value = read.value;
            amount.unit = std::move(read.unit);
            amount.formula = sheet_.at(amount.at).formula;
            const bool text = sheet_.at(amount.at).content == Content::text;
            if (text && !amount.value) out_.labels.push_back(amount.at);
            const bool twice =
                std::any_of(out_.amounts.begin(), out_.amounts.end(),
                            [&](const Amount& other) { return other.key == amount.key; });
            if (!twice) out_.amounts.push_back(std::move(amount));
        }
    }

    const Sheet& sheet_;
    const Words& words_;
    Labelled& out_;
};

}  // namespace

void read_grid(const Sheet& sheet, const Words& words, const Area& area, Labelled& out) {
    GridReader reader(sheet, words, out);
    for (int row = area.first_row; row < area.last_row; ++row) {
        const auto columns = grid_header(sheet, words, area, row);
        if (!columns.empty() && reader.read(columns, row, area.last_row)) return;
    }
}

}  // namespace jibiao::reading
