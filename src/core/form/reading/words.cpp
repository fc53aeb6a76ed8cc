// Building the lookup tables and the two fallbacks of a lookup.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/words.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/form/reading/cells.h"

namespace jibiao::reading {
namespace {

constexpr std::string_view of_which = "其中";
constexpr std::size_t longest_known_header = 120;  // bytes
constexpr int surest = -1;                         ///< the rank of what the user said

/// "其中:财政拨款" -> "财政拨款".
std::string_view without_of_which(std::string_view folded) {
    if (!folded.starts_with(of_which)) return folded;
    folded.remove_prefix(of_which.size());
    if (folded.starts_with(':')) folded.remove_prefix(1);
    return folded;
}

/// The label of a template's value cell: above it where it is as wide, else left of it in its row.
const TemplateCell* label_of(const Template& form_template, const TemplateCell& value) {
    const TemplateCell* left = nullptr;
    const Range& own = value.range;
    for (const auto& cell : form_template.cells) {
        if (cell.text.empty()) continue;
        const Range& range = cell.range;
        if (range.last.row == own.first.row - 1 && range.first.column == own.first.column &&
            range.last.column == own.last.column) {
            return &cell;
        }
        const bool same_row = range.first.row <= own.first.row && range.last.row >= own.first.row;
        if (same_row && range.last.column == own.first.column - 1) left = &cell;
    }
    return left;
}

/// What stands over a label: "基本支出" over "合计".
const TemplateCell* group_of(const Template& form_template, const TemplateCell& label) {
    for (const auto& cell : form_template.cells) {
        const bool over = cell.style == "label" &&
                          cell.range.last.row == label.range.first.row - 1 &&
                          cell.range.first.column <= label.range.first.column &&
                          cell.range.last.column >= label.range.last.column;
        if (over && cell.range.columns() > label.range.columns() && !cell.text.empty())
            return &cell;
    }
    return nullptr;
}

}  // namespace

std::string_view without_months(std::string_view folded) {
    const auto skip = [&](std::string_view& rest, std::initializer_list<std::string_view> words) {
        for (const auto word : words) {
            if (!rest.starts_with(word)) continue;
            rest.remove_prefix(word.size());
            return true;
        }
        return false;
    };
    const auto skip_number = [&](std::string_view& rest) {
        const auto all = rest.size();
        while (skip(rest, {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "x", "×", "*"})) {
        }
        return rest.size() < all;
    };
    auto rest = folded;
    skip(rest, {"截至", "截止"});
    if (skip(rest, {"上半年"})) return rest;
    if (!skip_number(rest)) return folded;
    if (skip(rest, {"-", "—", "–", "~", "～", "至", "到"}) && !skip_number(rest)) return folded;
    if (!skip(rest, {"月"})) return folded;
    skip(rest, {"份", "底", "末"});
    skip(rest, {"累计"});
    return rest;
}

std::string without_brackets(std::string_view folded) {
    std::string result;
    int depth = 0;
    for (const char c : folded) {
        if (c == '(') ++depth;
        if (depth == 0) result += c;
        if (c == ')' && depth > 0) --depth;
    }
    return result;
}

Words::Words(const Vocabulary& vocabulary) {
    for (const auto& [column, headers] : vocabulary.columns) add_columns(column, headers);
    for (const auto& [key, labels] : vocabulary.fields) {
        for (const auto& label : labels) fields_.emplace(fold_label(label), key);
    }
    for (const auto& [key, labels] : vocabulary.amounts) {
        for (const auto& label : labels) add_amount(key, label);
    }
    for (const auto& [key, headers] : vocabulary.grid_columns) {
        for (const auto& header : headers) grid_columns_.emplace(fold_label(header), key);
    }
    for (const auto& [key, labels] : vocabulary.grid_rows) {
        for (const auto& label : labels)
            grid_rows_.emplace(without_of_which(fold_label(label)), key);
    }
    for (const auto& [column, headers] : vocabulary.ticks) {
        for (const auto& header : headers) ticks_.emplace(fold_label(header), column);
    }
    for (const auto& label : vocabulary.words("total_labels"))
        totals_.emplace(fold_label(label), true);
}

Words::Words(const std::vector<std::shared_ptr<const Template>>& templates, const Words& general)
    : general_(&general) {
    for (const auto& form_template : templates) {
        for (const auto& column : form_template->table.columns) {
            if (!column.tick && !general.column(column.header))
                add_columns(column.column, {column.header});
        }
    }
}

Words::Words(const Template& form_template, const Words& general) : general_(&general) {
    add_headers(form_template);
    for (const auto& cell : form_template.cells) {
        if (cell.field.empty() && cell.amount.empty()) {
            printed_.emplace(fold_label(cell.text), true);
            continue;
        }
        if (add_grid(form_template, cell)) continue;
        const auto colon = find_colon(cell.text);
        const auto* label = cell.text.empty() ? label_of(form_template, cell) : &cell;
        if (label == nullptr) continue;
        const std::string text = fold_label(std::string_view(label->text).substr(0, colon.at));
        if (!cell.field.empty()) fields_.emplace(text, cell.field);
        if (cell.amount.empty()) continue;
        const auto* group = group_of(form_template, *label);
        amounts_[std::string(without_of_which(text))].push_back(
            {cell.amount, group != nullptr ? fold_label(group->text) : ""});
    }
    drop_ambiguous_amounts();
}

/// A header printed twice (二级指标 of the mid-term and of the year) names no column by itself.
void Words::add_headers(const Template& form_template) {
    const auto& columns = form_template.table.columns;
    for (const auto& column : columns) {
        const auto same = [&](const TemplateColumn& other) {
            return other.header == column.header;
        };
        if (std::count_if(columns.begin(), columns.end(), same) > 1) continue;
        if (column.tick) {
            ticks_.emplace(fold_label(column.header), column.column);
        } else {
            add_columns(column.column, {column.header});
        }
    }
}

/// A label of two amounts (财政拨款 of the mid-term and of the year) says nothing by itself.
void Words::drop_ambiguous_amounts() {
    std::erase_if(amounts_, [](const auto& entry) {
        const auto plain = [](const AmountWord& word) { return word.group.empty(); };
        return std::count_if(entry.second.begin(), entry.second.end(), plain) > 1;
    });
}

Words::Words(const Decisions& decisions, const Words& general) : general_(&general) {
    for (const auto& [header, column] : decisions.headers) {
        answers_.emplace(header, column);
        if (!column) continue;
        columns_.emplace(header, ColumnWord{*column, surest});
        if (is_level(*column) && !header.empty()) level_marks_.push_back(header);
    }
}

const std::optional<Column>* Words::answered(std::string_view header) const {
    const std::string folded = fold_label(header);
    for (const Words* words = this; words != nullptr; words = words->general_) {
        const auto found = words->answers_.find(folded);
        if (found != words->answers_.end()) return &found->second;
    }
    return nullptr;
}

bool Words::is_unchecked(std::string_view header) const {
    const auto* found = answered(header);
    return found != nullptr && !*found;
}

std::optional<ColumnWord> Words::answer(std::string_view header) const {
    const auto* found = answered(header);
    if (found == nullptr || !*found) return std::nullopt;
    return ColumnWord{**found, surest};
}

void Words::add_columns(Column column, const std::vector<std::string>& headers) {
    int rank = 0;
    for (const auto& header : headers) {
        const std::string folded = fold_label(header);
        columns_.emplace(folded, ColumnWord{column, rank++});
        if (!is_level(column) || holds_mark(folded)) continue;
        const auto last = decode(folded).back();
        level_marks_.push_back(encode(std::u32string_view(&last, 1)));
    }
}

void Words::add_amount(const std::string& key, std::string_view label) {
    const auto slash = label.find('/');
    const bool grouped = slash != std::string_view::npos;
    const std::string group = grouped ? fold_label(label.substr(0, slash)) : "";
    const std::string own = fold_label(grouped ? label.substr(slash + 1) : label);
    amounts_[std::string(without_of_which(own))].push_back({key, group});
}

bool Words::names_grid_column(std::string_view key) const {
    for (const Words* words = this; words != nullptr; words = words->general_) {
        for (const auto& [header, column] : words->grid_columns_) {
            if (column == key) return true;
        }
    }
    return false;
}

/// The words of a template's own grid, by its cell of the amount "executed.total".
bool Words::add_grid(const Template& form_template, const TemplateCell& cell) {
    const auto point = cell.amount.find('.');
    if (point == std::string::npos) return false;
    const std::string column = cell.amount.substr(0, point);
    if (!names_grid_column(column)) return false;
    const auto is_label = [](const TemplateCell& other) {
        return !other.text.empty() && other.amount.empty() && other.field.empty();
    };
    const TemplateCell *header = nullptr, *label = nullptr;
    for (const auto& other : form_template.cells) {
        const Range &area = other.range, &own = cell.range;
        if (!is_label(other)) continue;
        const bool over = area.first.column == own.first.column && area.last.row < own.first.row;
        if (over && (!header || header->range.last.row < area.last.row)) header = &other;
        const bool beside = area.first.row == own.first.row && area.last.column < own.first.column;
        if (beside && (!label || label->range.last.column < area.last.column)) label = &other;
    }
    if (header != nullptr) grid_columns_.emplace(fold_label(header->text), column);
    if (label != nullptr) {
        grid_rows_.emplace(without_of_which(fold_label(label->text)),
                           cell.amount.substr(point + 1));
    }
    return true;
}

/// As it stands, then without 其中, without the last brackets, without any brackets.
template <class T>
const T* Words::find(Map<T> Words::*map, std::string_view text) const {
    const std::string folded = fold_label(text);
    const auto look = [&](std::string_view key) -> const T* {
        for (const Words* words = this; words != nullptr; words = words->general_) {
            const auto found = (words->*map).find(key);
            if (found != (words->*map).end()) return &found->second;
        }
        return nullptr;
    };
    if (const auto* found = look(folded)) return found;
    auto rest = without_of_which(folded);
    if (const auto* found = rest.size() < folded.size() ? look(rest) : nullptr) return found;
    const auto bracket = rest.rfind('(');
    if (bracket == std::string_view::npos) return nullptr;
    if (const auto* found = rest.ends_with(')') ? look(rest.substr(0, bracket)) : nullptr)
        return found;
    const std::string bare = without_brackets(rest);
    return bare.empty() ? nullptr : look(bare);
}

std::optional<ColumnWord> Words::column(std::string_view text) const {
    const auto* found = text.empty() ? nullptr : find(&Words::columns_, text);
    if (found == nullptr && !text.empty() && text.size() <= longest_known_header) {
        const std::string folded = fold_label(text);
        const auto rest = without_months(folded);
        if (rest.size() < folded.size()) found = find(&Words::columns_, rest);
    }
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

const std::string* Words::field(std::string_view text) const {
    return text.empty() ? nullptr : find(&Words::fields_, text);
}

const std::vector<AmountWord>* Words::amounts(std::string_view text) const {
    return text.empty() ? nullptr : find(&Words::amounts_, text);
}

const std::string* Words::grid_column(std::string_view text) const {
    if (text.empty() || text.size() > longest_known_header) return nullptr;
    if (const auto* found = find(&Words::grid_columns_, text)) return found;
    const std::string folded = fold_label(text);
    auto rest = without_months(folded);
    constexpr std::string_view letters = "abc/";  // "全年预算数A", "执行率B/A"
    while (!rest.empty() && letters.find(rest.back()) != letters.npos) rest.remove_suffix(1);
    return rest.size() < folded.size() ? find(&Words::grid_columns_, rest) : nullptr;
}

const std::string* Words::grid_row(std::string_view text) const {
    return text.empty() || text.size() > longest_known_header ? nullptr
                                                              : find(&Words::grid_rows_, text);
}

std::optional<Column> Words::tick(std::string_view text) const {
    const auto* found =
        text.empty() || text.size() > longest_known_header ? nullptr : find(&Words::ticks_, text);
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

bool Words::is_total(std::string_view text) const {
    return !text.empty() && find(&Words::totals_, text) != nullptr;
}

bool Words::is_printed(std::string_view text) const {
    return printed_.contains(fold_label(text));
}

bool Words::holds_mark(std::string_view text) const {
    return std::any_of(level_marks_.begin(), level_marks_.end(),
                       [&](const std::string& mark) { return contains(text, mark); });
}

bool Words::may_name_level(std::string_view text) const {
    constexpr std::size_t longest = 90;
    if (text.size() > longest) return false;
    for (const Words* words = this; words != nullptr; words = words->general_) {
        if (words->holds_mark(text)) return true;
    }
    return false;
}

}  // namespace jibiao::reading
