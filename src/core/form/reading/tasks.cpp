// Reading the task table row by row, by the columns its header names.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/tasks.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/text.h"
#include "core/form/reading/cells.h"

namespace jibiao::reading {
namespace {

/// What a column of the table may hold, by the names of keys and of word lists ("task_name").
constexpr std::array<std::string_view, 5> parts = {"name", "content", "total", "fiscal", "other"};
constexpr int name_part = 0, content_part = 1, first_amount = 2;
constexpr int most_tasks = 50;

bool names(const Vocabulary& vocabulary, int part, std::string_view text) {
    const std::string folded = fold_label(text);
    const std::string bare = without_brackets(folded);
    const auto& words = vocabulary.words("task_" + std::string(parts[part]));
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return fold_label(word) == folded || fold_label(word) == bare;
    });
}

struct Header {
    int first = 0, last = 0;  ///< rows
    std::array<std::optional<int>, parts.size()> columns;

    bool has(int part) const { return columns[part].has_value(); }
};

void name_columns(const Sheet& sheet, const Vocabulary& vocabulary, int row, int last_column,
                  Header& out) {
    for (int column = 0; column <= last_column; ++column) {
        if (!begins_text(sheet, {row, column})) continue;
        for (int part = 0; part < static_cast<int>(parts.size()); ++part) {
            if (names(vocabulary, part, shown(sheet, {row, column}))) out.columns[part] = column;
        }
    }
}

/// 任务名称 beside 主要内容 or an amount; 总额, 财政拨款 and 其他资金 may stand one row below.
std::optional<Header> header_at(const Sheet& sheet, const Vocabulary& vocabulary, int row,
                                const Area& area) {
    Header header{row, row, {}};
    name_columns(sheet, vocabulary, row, area.last_column, header);
    if (!header.has(name_part)) return std::nullopt;
    const Cell name{row, *header.columns[name_part]};
    const int below = sheet.area(name).last.row;
    if (below == row + 1 && below <= area.last_row) {
        name_columns(sheet, vocabulary, below, area.last_column, header);
        header.last = below;
    }
    if (!header.has(content_part) && !header.has(first_amount)) return std::nullopt;
    return header;
}

Amount amount_at(const Sheet& sheet, Cell at, std::string key, std::string label) {
    Amount amount;
    amount.key = std::move(key);
    amount.label = std::move(label);
    amount.at = at;
    amount.text = shown(sheet, at);
    auto read = read_amount(amount.text);
    amount.value = read.value;
    amount.unit = std::move(read.unit);
    amount.formula = sheet.at(at).formula;
    return amount;
}

class Reader {
public:
    Reader(const Sheet& sheet, const Words& words, const Area& area, const Header& header,
           Labelled& out)
        : sheet_(sheet), words_(words), area_(area), header_(header), out_(out) {}

    /// The last row of the table.
    int read() {
        mark_header();
        for (int row = header_.last + 1; row <= last_row(); ++row) {
            if (const auto total = total_label(row)) {
                add_amounts(row, "tasks", std::string(*total));
                return row;
            }
            if (ends_before(row)) return row - 1;
            add_task(row);
        }
        return last_row();
    }

private:
    int name_column() const { return *header_.columns[name_part]; }

    void mark_header() {
        for (int row = header_.first; row <= header_.last; ++row) {
            for (int column = 0; column <= area_.last_column; ++column) {
                if (begins_text(sheet_, {row, column})) out_.labels.push_back({row, column});
            }
        }
    }

    /// Where the label at the side (年度主要任务) is merged over the rows, they end with it.
    int last_row() const {
        const int longest = std::min(area_.last_row, header_.last + most_tasks);
        if (name_column() == 0) return longest;
        const Range side = sheet_.area({header_.first, name_column() - 1});
        return side.last.row > header_.last ? std::min(longest, side.last.row) : longest;
    }

    /// 金额合计, as printed at the side of its row.
    std::optional<std::string_view> total_label(int row) const {
        for (int column = 0; column <= name_column(); ++column) {
            const auto text = shown(sheet_, {row, column});
            if (words_.is_total(text)) return text;
        }
        return std::nullopt;
    }

    /// A label or a text across the row begins something else; so does a blank row beyond the side
    /// label.
    bool ends_before(int row) const {
        for (int column = 0; column <= name_column(); ++column) {
            const Cell at{row, column};
            const auto text = shown(sheet_, at);
            if (!text.empty() && words_.is_label(text.substr(0, find_colon(text).at))) return true;
        }
        return name_column() == 0 && is_blank_row(sheet_, row, area_.last_column);
    }

    void add_task(int row) {
        const std::string key = "task." + std::to_string(++count_);
        const Cell at{row, name_column()};
        const std::string name(shown(sheet_, at));
        out_.fields[key + ".name"] = {name, at};
        if (header_.has(content_part)) {
            const Cell content{row, *header_.columns[content_part]};
            out_.fields[key + ".content"] = {std::string(shown(sheet_, content)), content};
        }
        add_amounts(row, key, name.empty() ? "任务" + std::to_string(count_) : name);
    }

    void add_amounts(int row, const std::string& key, const std::string& name) {
        for (int part = first_amount; part < static_cast<int>(parts.size()); ++part) {
            if (!header_.has(part)) continue;
            const int column = *header_.columns[part];
            const std::string printed(shown(sheet_, sheet_.anchor({header_.last, column})));
            out_.amounts.push_back(amount_at(
                sheet_, {row, column}, key + '.' + std::string(parts[part]), name + ' ' + printed));
        }
    }

    const Sheet& sheet_;
    const Words& words_;
    const Area& area_;
    const Header& header_;
    Labelled& out_;
    int count_ = 0;
};

bool has_amount(const std::vector<Amount>& amounts, std::string_view key) {
    return std::any_of(amounts.begin(), amounts.end(),
                       [&](const Amount& amount) { return amount.key == key; });
}

constexpr const char* rule = "funding/total";

}  // namespace

std::optional<TaskRows> read_tasks(const Sheet& sheet, const Vocabulary& vocabulary,
                                   const Words& words, const Area& area, Labelled& out) {
    for (int row = area.first_row; row <= area.last_row; ++row) {
        const auto header = header_at(sheet, vocabulary, row, area);
        if (header) return TaskRows{row, Reader(sheet, words, area, *header, out).read()};
    }
    return std::nullopt;
}

std::vector<Identity> task_identities(const std::vector<Amount>& amounts) {
    std::vector<std::string> rows;
    for (int task = 1; task <= most_tasks; ++task) {
        const std::string key = "task." + std::to_string(task);
        if (has_amount(amounts, key + ".total")) rows.push_back(key);
    }
    std::vector<Identity> identities;
    for (int part = first_amount; part < static_cast<int>(parts.size()); ++part) {
        const auto in_column = [&](const std::string& row) {
            return row + '.' + std::string(parts[part]);
        };
        if (rows.empty() || !has_amount(amounts, in_column("tasks"))) continue;
        Identity sum{in_column("tasks"), rule, in_column("tasks"), {}};
        for (const std::string& row : rows) sum.right.push_back(in_column(row));
        identities.push_back(std::move(sum));
    }
    if (!rows.empty()) rows.push_back("tasks");
    for (const std::string& row : rows) {
        if (has_amount(amounts, row + ".fiscal") && has_amount(amounts, row + ".other")) {
            identities.push_back({row, rule, row + ".total", {row + ".fiscal", row + ".other"}});
        }
    }
    return identities;
}

}  // namespace jibiao::reading
