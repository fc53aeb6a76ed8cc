// Labels first, then numbers by their shape.
// SPDX-License-Identifier: MPL-2.0
#include "core/output/personal.h"

#include <algorithm>
#include <map>
#include <optional>

#include "core/base/text.h"

namespace jibiao {
namespace {

constexpr std::string_view bank_labels[] = {"开户行",   "开户银行", "开户名",   "银行账号",
                                            "银行帐号", "账号",     "帐号",     "银行账户",
                                            "银行帐户", "收款账号", "银行卡号", "卡号"};
constexpr std::string_view further_names[] = {"项目联系人", "财务负责人", "法定代表人", "法人代表"};

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// 0 and an area code of two or three digits, a hyphen perhaps, seven or eight digits.
bool is_landline(std::string_view run) {
    const auto hyphen = run.find('-');
    if (!run.starts_with('0') || run.find('-', hyphen + 1) != run.npos) return false;
    if (hyphen == run.npos) return run.size() >= 10 && run.size() <= 12;
    const auto behind = run.size() - hyphen - 1;
    return (hyphen == 3 || hyphen == 4) && (behind == 7 || behind == 8);
}

/// What a run of digits (with hyphens inside) is by its shape.
std::optional<Personal> kind_of(std::string_view run, char next) {
    const bool plain = run.find('-') == run.npos;
    if (plain && run.size() == 11 && run[0] == '1' && run[1] >= '3') return Personal::phone;
    if (is_landline(run)) return Personal::phone;
    if (plain && (run.size() == 18 || (run.size() == 17 && (next == 'X' || next == 'x')))) {
        // The seventh digit on is a year of birth.
        const std::string_view century = run.substr(6, 2);
        if (century == "19" || century == "20") return Personal::identity;
    }
    if (plain && run.size() >= 16 && run.size() <= 19) return Personal::bank;
    return std::nullopt;
}

class Finder {
public:
    Finder(const Sheet& sheet, const Vocabulary& vocabulary)
        : sheet_(sheet), vocabulary_(vocabulary) {}

    std::vector<Removal> find() {
        for (int row = 0; row < sheet_.rows(); ++row)
            for (int column = 0; column < sheet_.columns(); ++column) look_at({row, column});
        for (Removal& removal : found_) removal.edit.text = texts_.at(removal.edit.at);
        std::stable_sort(found_.begin(), found_.end(),
                         [](const Removal& a, const Removal& b) { return a.edit.at < b.edit.at; });
        return std::move(found_);
    }

private:
    bool is_label(const std::string& folded, const std::vector<std::string>& labels) const {
        return std::any_of(labels.begin(), labels.end(),
                           [&](const std::string& one) { return fold_label(one) == folded; });
    }

    std::optional<Personal> label_kind(std::string_view text) const {
        const std::string label = fold_label(text);
        const auto among = [&](std::string_view key) {
            const auto known = vocabulary_.fields.find(key);
            return known != vocabulary_.fields.end() && is_label(label, known->second);
        };
        const auto listed = [&](const auto& list) {
            return std::find(std::begin(list), std::end(list), label) != std::end(list);
        };
        if (among("contact") || listed(further_names)) return Personal::name;
        if (among("phone")) return Personal::phone;
        if (listed(bank_labels)) return Personal::bank;
        return std::nullopt;
    }

    /// Of any field of a form.
    bool is_any_label(std::string_view text) const {
        const std::string label = fold_label(text);
        return label_kind(text) ||
               std::any_of(vocabulary_.fields.begin(), vocabulary_.fields.end(),
                           [&](const auto& field) { return is_label(label, field.second); });
    }

    void note(Cell at, Personal kind, std::string text) {
        texts_[at] = std::move(text);
        const auto same = [&](const Removal& one) { return one.edit.at == at && one.kind == kind; };
        if (std::none_of(found_.begin(), found_.end(), same)) found_.push_back({{at, ""}, kind});
    }

    std::string text_at(Cell at) const {
        const auto changed = texts_.find(at);
        return changed == texts_.end() ? sheet_.at(at).text : changed->second;
    }

    void look_at(Cell at) {
        if (sheet_.at(at).content == Content::empty) return;
        if (const auto kind = label_kind(text_at(at))) return empty_beside(at, *kind);
        empty_behind_labels(at);
        const std::string before = text_at(at);
        std::vector<Personal> kinds;
        const std::string after = masked(before, kinds);
        for (const Personal kind : kinds) note(at, kind, after);
    }

    /// The cell to the right; it holds no further label.
    void empty_beside(Cell label, Personal kind) {
        const Cell at = sheet_.anchor({label.row, sheet_.area(label).last.column + 1});
        const std::string text = text_at(at);
        if (at.column <= label.column || trim(text).empty() || is_any_label(text)) return;
        if (text.find("：") != text.npos || text.find(':') != text.npos) return;
        note(at, kind, "");
    }

    /// "填表人：某某  联系电话：…": each value ends where the next label begins.
    void empty_behind_labels(Cell at) {
        const std::string text = text_at(at);
        std::string out;
        std::optional<Personal> open;  // whose value is being left out
        std::size_t begin = 0;
        for (std::size_t colon = next_colon(text, 0); colon != text.npos;
             colon = next_colon(text, colon + 1)) {
            const std::size_t word = std::max(begin, last_word(text, colon));
            leave_out(at, text.substr(begin, word - begin), open, out);
            const std::size_t behind = colon + (text[colon] == ':' ? 1 : 3);
            open = label_kind(text.substr(word, colon - word));
            out += text.substr(word, behind - word);
            begin = behind;
        }
        leave_out(at, text.substr(begin), open, out);
        if (texts_.contains(at) && out != text) texts_[at] = out;
    }

    void leave_out(Cell at, const std::string& value, std::optional<Personal> kind,
                   std::string& out) {
        const std::string personal = trim(value);
        if (!kind || personal.empty()) {
            out += value;
            return;
        }
        note(at, *kind, text_at(at));
        // What sets the next label apart stays: a label begins behind a blank or on a new line.
        out += value.substr(value.rfind(personal) + personal.size());
    }

    static std::size_t next_colon(const std::string& text, std::size_t from) {
        return std::min(text.find(':', from), text.find("：", from));
    }
    static std::size_t last_word(const std::string& text, std::size_t end) {
        const std::size_t blank = text.find_last_of(" \n\t", end == 0 ? 0 : end - 1);
        const std::size_t wide = text.rfind("　", end);
        return std::max(blank == text.npos ? 0 : blank + 1, wide == text.npos ? 0 : wide + 3);
    }

    const Sheet& sheet_;
    const Vocabulary& vocabulary_;
    std::map<Cell, std::string> texts_;
    std::vector<Removal> found_;
};

}  // namespace

std::string_view personal_name(Personal kind) {
    switch (kind) {
        case Personal::name:
            return "name";
        case Personal::phone:
            return "phone";
        case Personal::bank:
            return "bank";
        case Personal::identity:
            break;
    }
    return "identity";
}

std::string masked(const std::string& text, std::vector<Personal>& found) {
    constexpr std::size_t shown = 3;
    std::string out = text;
    for (std::size_t first = 0; first < out.size();) {
        if (!is_digit(out[first])) {
            ++first;
            continue;
        }
        std::size_t last = first;
        while (last < out.size() && (is_digit(out[last]) || out[last] == '-')) ++last;
        const char next = last < out.size() ? out[last] : ' ';
        while (out[last - 1] == '-') --last;
        const std::string_view run = std::string_view(out).substr(first, last - first);
        const bool alone = first == 0 || (!is_letter(out[first - 1]) && out[first - 1] != '.');
        const auto kind = alone ? kind_of(run, next) : std::nullopt;
        const bool checked = kind == Personal::identity && (next == 'X' || next == 'x');
        if (kind && (checked || !is_letter(next)) && next != '.') {
            out.replace(first + shown, last - first - shown, last - first - shown, '*');
            found.push_back(*kind);
        }
        first = last + 1;
    }
    return out;
}

std::vector<Removal> personal_data(const Sheet& sheet, const Vocabulary& vocabulary) {
    return Finder(sheet, vocabulary).find();
}

}  // namespace jibiao
