// From top to bottom: title, fields, amounts, grid, table.
// SPDX-License-Identifier: MPL-2.0
#include "core/import/plain_form.h"

#include <algorithm>

namespace jibiao {
namespace {

template <class Labels, class Key>
std::string first_label(const Labels& labels, const Key& key) {
    const auto found = labels.find(key);
    return found == labels.end() || found->second.empty() ? "" : found->second.front();
}

std::string usual_title(const std::string& kind) {
    if (kind == "department") return "部门整体支出绩效目标表";
    if (kind == "self-evaluation") return "项目支出绩效自评表";
    return kind == "monitoring" ? "项目支出绩效运行监控表" : "项目支出绩效目标表";
}

/// Millimetres.
double width_of(Column column) {
    switch (column) {
        case Column::op:
        case Column::unit:
        case Column::weight:
        case Column::score:
        case Column::review_score:
            return 18;
        case Column::level1:
        case Column::level2:
        case Column::long_term_level2:
            return 24;
        default:
            return 38;
    }
}

class Builder {
public:
    Builder(const Contents& content, const Vocabulary& vocabulary)
        : content_(content), vocabulary_(vocabulary) {}

    Template build() {
        form_.id = "plain";
        form_.kind = content_.kind;
        form_.hierarchy = "any";
        form_.sheet_name = content_.sheet.empty() ? usual_title(content_.kind) : content_.sheet;
        form_.name = content_.title.empty() ? usual_title(content_.kind) : content_.title;
        form_.landscape = true;
        add_columns();
        add_title();
        add_fields();
        add_amounts();
        add_grid();
        place_table();
        return std::move(form_);
    }

private:
    void add_columns() {
        const auto filled = [&](Column column) {
            return std::any_of(content_.rows.begin(), content_.rows.end(),
                               [&](const ContentRow& row) { return !row.text(column).empty(); });
        };
        for (int i = 0; i < column_count; ++i) {
            const auto column = static_cast<Column>(i);
            const bool always = column == Column::level1 || column == Column::level2 ||
                                column == Column::level3 || column == Column::value;
            const bool there = content_.columns.contains(column);
            const bool understood =
                column == Column::op || column == Column::unit || column == Column::weight;
            if (!always && !(understood ? filled(column) : there)) continue;
            const int at = static_cast<int>(form_.column_widths.size());
            form_.table.columns.push_back(
                {column, at, at, first_label(vocabulary_.columns, column), ""});
            form_.column_widths.push_back(width_of(column));
        }
        for (const std::string& key : grid_columns()) grid_keys_.push_back(key);
        const std::size_t needed = grid_keys_.empty() ? 0 : 2 + grid_keys_.size();
        while (form_.column_widths.size() < needed) form_.column_widths.push_back(24);
    }

    int last_column() const { return static_cast<int>(form_.column_widths.size()) - 1; }

    TemplateCell& add(int first, int last, const char* style, std::string text) {
        TemplateCell& cell = form_.cells.emplace_back();
        cell.range = {{row_, first}, {row_, last}};
        cell.style = style;
        cell.text = std::move(text);
        return cell;
    }

    void add_title() {
        add(0, last_column(), "title", form_.name);
        ++row_;
    }

    void add_fields() {
        for (const auto& [key, text] : content_.fields) {
            const std::string label = first_label(vocabulary_.fields, key);
            if (label.empty()) continue;
            add(0, 1, "label", label);
            add(2, last_column(), "text", "").field = key;
            ++row_;
        }
    }

    bool is_grid(const std::string& key) const {
        const auto dot = key.find('.');
        return dot != std::string::npos && vocabulary_.grid_columns.contains(key.substr(0, dot)) &&
               vocabulary_.grid_rows.contains(key.substr(dot + 1));
    }

    /// "基本支出/合计" stands as 合计 to the right of 基本支出.
    void add_amounts() {
        for (const auto& [key, text] : content_.amounts) {
            const std::string label = first_label(vocabulary_.amounts, key);
            if (label.empty() || is_grid(key)) continue;
            const auto slash = label.find('/');
            add(0, slash == std::string::npos ? 1 : 0, "label", label.substr(0, slash));
            if (slash != std::string::npos) add(1, 1, "label", label.substr(slash + 1));
            add(2, last_column(), "text", "").amount = key;
            ++row_;
        }
    }

    std::vector<std::string> grid_columns() const {
        std::vector<std::string> keys;
        for (const auto& [name, labels] : vocabulary_.grid_columns) {
            const std::string& key = name;  // clang 14 lets no lambda see a part of a pair
            const auto begins = [&](const auto& amount) {
                return is_grid(amount.first) && amount.first.starts_with(key + ".");
            };
            if (std::any_of(content_.amounts.begin(), content_.amounts.end(), begins))
                keys.push_back(key);
        }
        return keys;
    }

    void add_grid() {
        if (grid_keys_.empty()) return;
        add(0, 1, "label", "项目资金");
        for (std::size_t i = 0; i < grid_keys_.size(); ++i) {
            const int at = 2 + static_cast<int>(i);
            add(at, at, "label", first_label(vocabulary_.grid_columns, grid_keys_[i]));
        }
        ++row_;
        for (const char* row : {"total", "fiscal", "carry_over", "other"}) {
            const auto has = [&](const std::string& column) {
                return content_.amounts.contains(column + "." + row);
            };
            if (std::none_of(grid_keys_.begin(), grid_keys_.end(), has)) continue;
            add(0, 1, "label", first_label(vocabulary_.grid_rows, row));
            for (std::size_t i = 0; i < grid_keys_.size(); ++i) {
                const int at = 2 + static_cast<int>(i);
                add(at, at, "text", "").amount = grid_keys_[i] + "." + row;
            }
            ++row_;
        }
    }

    void place_table() {
        form_.table.header_row = row_;
        for (const auto& [column, text] : content_.totals)
            if (has(column)) form_.table.totals.push_back({column, std::nullopt});
        form_.table.total_row = !form_.table.totals.empty();
    }

    bool has(Column wanted) const {
        const auto& columns = form_.table.columns;
        return std::any_of(columns.begin(), columns.end(), [&](const TemplateColumn& column) {
            return column.column == wanted;
        });
    }

    const Contents& content_;
    const Vocabulary& vocabulary_;
    Template form_;
    std::vector<std::string> grid_keys_;
    int row_ = 0;
};

}  // namespace

Template plain_form(const Contents& content, const Vocabulary& vocabulary) {
    return Builder(content, vocabulary).build();
}

}  // namespace jibiao
