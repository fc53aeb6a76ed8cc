// Binding labels to contents in two rounds: first what a label has beside, in or directly below it,
// then what is left for labels that span several rows.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/labelled.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/form/reading/cells.h"
#include "core/form/reading/header_fields.h"
#include "core/form/reading/label_parts.h"

namespace jibiao::reading {
namespace {

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != text.npos;
}

/// A label and whether its text ends with a colon.
struct Label {
    Cell at;
    std::string_view text;
    bool colon = false;
    bool bound = false;
    bool bound_below = false;
    bool blank = false;  ///< bound to a blank cell
};

class Binder {
public:
    Binder(const Sheet& sheet, const Words& words, const Area& area, bool with_amounts,
           Labelled& out);
    void bind();

private:
    enum class Mark : unsigned char { none, label, taken };

    Mark& mark(Cell at);
    bool holds(Cell at) const;
    bool is_free(Cell at) { return holds(at) && mark(at) == Mark::none; }
    void collect();
    void collect(Cell at);
    std::optional<Cell> right_of(const Label& label, int row);
    std::optional<Cell> below(const Label& label);
    bool follows_below(const Label& label);
    std::optional<Cell> content_of(Label& label);
    bool wants_number(const Label& label) const;
    bool heads_goal(const Label& label) const;
    void bind(Label& label, Cell at);
    void see_where_amounts_stand();
    void bind_further_rows(Label& label);
    void add(const Label& label, std::string_view text, Cell at);
    void add_amount(const Label& label, const std::vector<AmountWord>& meanings,
                    std::string_view text, Cell at);
    std::vector<std::string> headings(Cell at) const;
    std::string block_of(const Label& label, std::string_view key) const;

    const Sheet& sheet_;
    const Words& words_;
    const Area& area_;
    const bool with_amounts_;
    Labelled& out_;
    std::vector<Mark> marks_;
    std::vector<Label> labels_;
    bool amounts_in_cells_ = false;  ///< amounts of this form stand behind the colon of their label
};

Binder::Binder(const Sheet& sheet, const Words& words, const Area& area, bool with_amounts,
               Labelled& out)
    : sheet_(sheet), words_(words), area_(area), with_amounts_(with_amounts), out_(out) {
    const auto rows = static_cast<std::size_t>(area.last_row - area.first_row + 1);
    marks_.resize(rows * static_cast<std::size_t>(area.last_column + 1));
    if (!out.grid) return;
    for (int row = out.grid->first.row; row <= out.grid->last.row; ++row) {
        for (int column = out.grid->first.column; column <= out.grid->last.column; ++column) {
            if (holds({row, column})) mark({row, column}) = Mark::taken;
        }
    }
}

bool Binder::holds(Cell at) const {
    return at.row >= area_.first_row && at.row <= area_.last_row && at.column >= 0 &&
           at.column <= area_.last_column;
}

Binder::Mark& Binder::mark(Cell at) {
    const auto row = static_cast<std::size_t>(at.row - area_.first_row);
    return marks_[row * static_cast<std::size_t>(area_.last_column + 1) +
                  static_cast<std::size_t>(at.column)];
}

void Binder::collect(Cell at) {
    const auto text = shown(sheet_, at);
    const auto parts = label_parts(text, words_);
    const bool inline_label = !parts.empty() && (parts.size() > 1 || !parts.front().value.empty());
    const bool labelled = !parts.empty() || (words_.is_label(text) && !is_year_line(text));
    if (!labelled) return;
    mark(at) = Mark::label;
    if (!inline_label) {
        labels_.push_back({at, parts.empty() ? text : parts.front().label, !parts.empty()});
        out_.labels.push_back(at);
        return;
    }
    for (const auto& part : parts) {
        const bool amount = words_.amounts(part.label) != nullptr;
        amounts_in_cells_ = amounts_in_cells_ || amount;
        for (const auto& piece : amount ? told_amounts(part, words_) : std::vector<LabelPart>{part}) {
            add({at, piece.label}, piece.value, at);
        }
    }
}

void Binder::collect() {
    for (int row = area_.first_row; row <= area_.last_row; ++row) {
        for (int column = 0; column <= area_.last_column; ++column) {
            const Cell at{row, column};
            if (!is_free(at)) continue;
            if (sheet_.at(at).content == Content::text && begins_text(sheet_, at)) collect(at);
        }
    }
}

/// The cell beside a label. Where label and cell are both unmerged and the cell is blank, a merge
/// may be lost: then the next filled cell counts, if no label comes before it.
std::optional<Cell> Binder::right_of(const Label& label, int row) {
    constexpr int most_lost_columns = 3;
    const Range own = sheet_.area(label.at);
    const Cell beside = sheet_.anchor({row, own.last.column + 1});
    if (!is_free(beside)) return std::nullopt;
    if (own.columns() > 1 || !shown(sheet_, beside).empty()) return beside;
    for (int column = beside.column; column <= beside.column + most_lost_columns; ++column) {
        const Cell next{row, column};
        if (!is_free(next) || sheet_.area(next).columns() > 1) break;
        if (!shown(sheet_, next).empty()) return next;
    }
    return beside;
}

/// The cell under a label, as wide as it: a narrower one under "预算（单位）名称：" is the next
/// label, and the name is missing. For a number, one blank cell (a lost merge of the label) may lie
/// between.
std::optional<Cell> Binder::below(const Label& label) {
    const Range own = sheet_.area(label.at);
    const auto under = [&](int rows) -> std::optional<Cell> {
        const Cell cell{own.last.row + rows, own.first.column};
        const Range area = sheet_.area(cell);
        const bool fits = area.first == cell && area.last.column == own.last.column;
        return is_free(cell) && fits ? std::optional(cell) : std::nullopt;
    };
    const auto next = under(1);
    if (!next || !wants_number(label) || !shown(sheet_, *next).empty()) return next;
    const auto further = under(2);
    return further && read_amount(shown(sheet_, *further)).value ? further : next;
}

/// The label left of this one has its content below: so has this one.
bool Binder::follows_below(const Label& label) {
    return std::any_of(labels_.begin(), labels_.end(), [&](const Label& other) {
        return other.bound_below && other.at.row == label.at.row &&
               sheet_.area(other.at).last.column == label.at.column - 1;
    });
}

bool Binder::wants_number(const Label& label) const {
    return words_.amounts(label.text) != nullptr && words_.field(label.text) == nullptr;
}

/// 预期目标 | 实际完成情况, 中期目标 | 年度目标: two goals in one row whose texts stand below them.
/// Needed where merges are lost; otherwise the cell right of a label is its own.
bool Binder::heads_goal(const Label& label) const {
    const auto names_goal = [&](const Label& one) {
        const auto* key = words_.field(one.text);
        return key != nullptr && (key->ends_with("goal") || *key == "goal_actual");
    };
    return names_goal(label) &&
           std::any_of(labels_.begin(), labels_.end(), [&](const Label& other) {
               return other.at.row == label.at.row && other.at != label.at && names_goal(other) &&
                      sheet_.area(other.at).rows() == 1;
           });
}

std::optional<Cell> Binder::content_of(Label& label) {
    const auto right = right_of(label, label.at.row), under = below(label);
    const auto filled = [&](const std::optional<Cell>& cell) {
        return cell && !shown(sheet_, *cell).empty();
    };
    const auto suits = [&](const std::optional<Cell>& cell) {
        return filled(cell) && (!wants_number(label) || read_amount(shown(sheet_, *cell)).value);
    };
    if (suits(right)) return right;
    if (filled(under) && sheet_.area(label.at).rows() == 1 && heads_goal(label)) {
        label.bound_below = true;
        return under;
    }
    if (label.colon && wants_number(label) && amounts_in_cells_ && !suits(under)) return label.at;
    const bool from_below = !right || (filled(right) ? suits(under) : follows_below(label));
    if (under && from_below) {
        label.bound_below = true;
        return under;
    }
    if (filled(right))
        return wants_number(label) && !has_digit(shown(sheet_, *right)) ? std::nullopt : right;
    const bool inside = label.colon && (!right || !wants_number(label) || amounts_in_cells_);
    return inside ? std::optional(label.at) : right;
}

void Binder::bind(Label& label, Cell at) {
    const bool inside = at == label.at;
    label.bound = true;
    label.blank = inside || shown(sheet_, at).empty();
    if (!inside) mark(at) = Mark::taken;
    add(label, inside ? std::string_view() : shown(sheet_, at), at);
}

/// What a label that spans several rows has beside its further rows. A label whose merge is lost
/// may have taken the blank cell below it: then what stands beside that cell is its content.
void Binder::bind_further_rows(Label& label) {
    const int last = sheet_.area(label.at).last.row;
    for (int row = label.at.row + 1; row <= last && !label.bound; ++row) {
        if (const auto beside = right_of(label, row)) bind(label, *beside);
    }
    if (!label.bound_below || !label.blank) return;
    const auto beside = right_of(label, label.at.row + 1);
    if (beside && !shown(sheet_, *beside).empty()) bind(label, *beside);
}

/// An amount's label with a colon that has no cell beside or below it takes its number behind the
/// colon, and so do its neighbours.
void Binder::see_where_amounts_stand() {
    for (const auto& label : labels_) {
        const bool amount = label.colon && wants_number(label);
        if (amount && !right_of(label, label.at.row) && !below(label)) amounts_in_cells_ = true;
    }
}

void Binder::bind() {
    collect();
    see_where_amounts_stand();
    for (auto& label : labels_) {
        if (const auto content = content_of(label)) bind(label, *content);
    }
    for (auto& label : labels_) bind_further_rows(label);
}

void Binder::add(const Label& label, std::string_view text, Cell at) {
    const auto* meanings = words_.amounts(label.text);
    if (with_amounts_ && meanings != nullptr) add_amount(label, *meanings, text, at);
    const auto* key = words_.field(label.text);
    if (key == nullptr) return;
    const auto [field, fresh] = out_.fields.emplace(*key, Field{std::string(text), at});
    const bool better = !fresh && field->second.text.empty() && !text.empty();
    if (better) field->second = {std::string(text), at};
    if (fresh || better) out_.printed[*key] = label.text;
}

/// What stands over a cell and left of it, folded: the next text upwards in each of three rows
/// (left of it where a merge was lost) and every label of its own row.
std::vector<std::string> Binder::headings(Cell at) const {
    std::vector<std::string> result;
    const auto note = [&](Cell cell) {
        const auto text = shown(sheet_, sheet_.anchor(cell));
        if (!text.empty()) result.push_back(fold_label(text));
        return !text.empty();
    };
    for (int row = at.row - 1; row >= std::max(area_.first_row, at.row - 3); --row) {
        for (int column = at.column; column >= 0 && !note({row, column}); --column) {
        }
    }
    for (int column = at.column - 1; column >= 0; --column) {
        for (int row = at.row; row >= std::max(area_.first_row, at.row - 5); --row) {
            if (note({row, column})) break;
        }
    }
    return result;
}

/// Two blocks of amounts side by side (中期资金总额 | 年度资金总额, each over 财政拨款 and
/// 其他资金) print the same label twice in a row: "long_term." for the one under 中期资金总额, ""
/// for any other.
std::string Binder::block_of(const Label& label, std::string_view key) const {
    const auto twins = std::count_if(labels_.begin(), labels_.end(), [&](const Label& other) {
        return other.at.row == label.at.row &&
               words_.amounts(other.text) == words_.amounts(label.text);
    });
    if (twins < 2 || key.find('.') != std::string_view::npos) return {};
    constexpr std::string_view total = "total";
    for (int row = label.at.row - 1; row >= area_.first_row; --row) {
        const auto text = shown(sheet_, sheet_.anchor({row, label.at.column}));
        const auto* above = words_.amounts(text.substr(0, find_colon(text).at));
        const std::string_view over = above != nullptr ? std::string_view(above->front().key) : "";
        if (over.ends_with(total)) return std::string(over.substr(0, over.size() - total.size()));
    }
    return {};
}

void Binder::add_amount(const Label& label, const std::vector<AmountWord>& meanings,
                        std::string_view text, Cell at) {
    const AmountWord* meant = nullptr;
    const bool grouped = std::any_of(meanings.begin(), meanings.end(),
                                     [](const AmountWord& word) { return !word.group.empty(); });
    const auto above = grouped ? headings(label.at) : std::vector<std::string>();
    for (const auto& word : meanings) {
        const bool fits = word.group.empty()
                              ? meant == nullptr
                              : std::find(above.begin(), above.end(), word.group) != above.end();
        if (!fits) continue;
        meant = &word;
        if (!word.group.empty()) break;
    }
    if (meant == nullptr) return;
    Amount amount;
    amount.key = block_of(label, meant->key) + meant->key;
    if (!meant->group.empty()) amount.label = meant->group + ' ';
    amount.label += label.text;
    amount.at = at;
    amount.text = text;
    auto read = read_amount(text);
    amount.value = read.value;
    amount.unit = std::move(read.unit);
    amount.formula = sheet_.at(at).formula;
    const auto known = std::find_if(out_.amounts.begin(), out_.amounts.end(),
                                    [&](const Amount& other) { return other.key == amount.key; });
    if (known == out_.amounts.end()) {
        out_.amounts.push_back(std::move(amount));
    } else if (known->text.empty() && !amount.text.empty()) {
        *known = std::move(amount);
    }
}

}  // namespace

bool Labelled::is_label(Cell at) const {
    return std::find(labels.begin(), labels.end(), at) != labels.end();
}

void add_list_amount(Form& form, const Sheet& sheet, Cell at, std::string_view header,
                     const std::vector<AmountWord>& meanings) {
    const auto text = shown(sheet, at);
    auto read = read_amount(text);
    form.amounts.push_back({meanings.front().key, std::string(header), at, read.value,
                            std::string(text), std::move(read.unit), sheet.at(at).formula});
}

void read_labelled(const Sheet& sheet, const Words& words, const Area& area, bool with_amounts,
                   Labelled& out) {
    if (area.has_rows()) Binder(sheet, words, area, with_amounts, out).bind();
}

}  // namespace jibiao::reading
