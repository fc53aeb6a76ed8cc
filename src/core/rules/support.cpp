// What several rules ask of a row, and the repairs that several rules offer.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/support.h"

#include <algorithm>

#include "core/base/text.h"

namespace jibiao::rules {
namespace {

const char* const digits = "0123456789.";

/// A quantity or interval with another sign; empty for other kinds.
std::optional<Value> with_operator(const Value& value, Operator op) {
    if (const auto* quantity = std::get_if<Quantity>(&value)) {
        Quantity changed = *quantity;
        changed.op = op;
        return changed;
    }
    if (const auto* interval = std::get_if<Interval>(&value)) {
        Interval changed = *interval;
        changed.op = op;
        return changed;
    }
    return std::nullopt;
}

}  // namespace

std::string shortened(std::string_view text, std::size_t longest) {
    if (text.size() <= longest || length(text) <= longest) return std::string(text);
    return encode(decode(text).substr(0, longest - 1)) + "…";
}

std::string name_of(const Indicator& indicator) {
    for (Column column : {Column::level3, Column::explanation, Column::level2})
        if (!indicator.text(column).empty()) return shortened(indicator.text(column));
    return shortened(indicator.text(Column::level1));
}

bool own(const Indicator& indicator, Column column) {
    return indicator.at(column).row == indicator.row;
}

bool has_own_cell(const Form& form, const Field& field) {
    return std::any_of(form.texts.begin(), form.texts.end(), [&](const Field& text) {
        return text.at == field.at && text.text == field.text;
    });
}

bool is_cost(const Form& form, const Indicator& indicator) {
    const Vocabulary& words = *form.vocabulary;
    return words.standard_level1(indicator.text(Column::level1)) == "成本指标" ||
           words.standard_level2(indicator.text(Column::level2)) == "成本指标";
}

bool quantitative(Operator op) {
    return op != Operator::none && op != Operator::qualitative;
}

bool upward(Operator op) {
    return op == Operator::at_least || op == Operator::more;
}

bool downward(Operator op) {
    return op == Operator::at_most || op == Operator::less;
}

std::string plain(const Decimal& number) {
    return number.trimmed().text();
}

std::optional<Decimal> marks_in_label(std::string_view label) {
    const std::string folded = fold_label(label);
    for (std::string_view unit : {"分", "%"}) {
        const auto end = folded.rfind(unit);
        if (end == std::string::npos || end == 0) continue;
        const auto before = folded.find_last_not_of(digits, end - 1);
        const auto begin = before == std::string::npos ? 0 : before + 1;
        if (auto marks = Decimal::parse(std::string_view(folded).substr(begin, end - begin)))
            return marks;
    }
    return std::nullopt;
}

std::string spelled(const Form& form, Operator op) {
    if (form.form_template)
        for (const std::string& own : form.form_template->operators)
            if (read_operator(own).op == op) return own;
    return std::string(symbol(op));
}

bool own_spelling(const Form& form, std::string_view text) {
    if (!form.form_template) return false;
    const auto& own = form.form_template->operators;
    return std::find(own.begin(), own.end(), text) != own.end();
}

Operator likely_operator(const Form& form, const Indicator& indicator) {
    const Vocabulary& words = *form.vocabulary;
    const std::string& name = indicator.text(Column::level3);
    const bool kept_low = is_cost(form, indicator) || contains_any(name, words.words("capped")) ||
                          contains_any(name, words.words("bad")) ||
                          contains_any(name, words.words("durations"));
    if (kept_low) return Operator::at_most;
    const bool whole = indicator.unit == "%" && indicator.number == Decimal(100);
    return whole ? Operator::equal : Operator::at_least;
}

Cell operator_cell(const Form& form, const Indicator& indicator) {
    return indicator.at(form.has(Column::op) ? Column::op : Column::value);
}

Fix replace(Cell at, std::string text, bool safe) {
    Args args{{"to", shortened(text)}};
    return {"replace", std::move(args), {{at, std::move(text)}}, safe};
}

Fix clear(Cell at, bool safe) {
    return {"clear", {}, {{at, ""}}, safe};
}

Fix clear_row(const Form& form, const Indicator& indicator) {
    Fix fix{"clear-row", {}, {}, false};
    for (int i = static_cast<int>(Column::level3); i < column_count; ++i) {
        const Column column = static_cast<Column>(i);
        const Field& field = indicator.field(column);
        const bool typed = form.has(column) && !field.text.empty() && own(indicator, column);
        if (typed) fix.edits.push_back({field.at, ""});
    }
    return fix;
}

std::optional<Fix> set_operator(const Form& form, const Indicator& indicator, Operator op) {
    const auto& [value, writing] = indicator.reading;
    const bool inside = writing.op.spelling != Spelling::empty;
    const std::string sign = spelled(form, op);
    Fix fix{"operator", {{"to", sign}}, {}, false};
    if (form.has(Column::op)) {
        fix.edits.push_back({indicator.at(Column::op), sign});
        if (inside)
            fix.edits.push_back({indicator.at(Column::value), without_operator(indicator.reading)});
        return fix;
    }
    const auto changed = with_operator(value, op);
    if (!changed) return std::nullopt;
    // As typed, so that 352.20 keeps its zero, unless another sign must go.
    const std::string text = inside || !writing.label.empty()
                                 ? rewritten(indicator.reading, *changed)
                                 : std::string(symbol(op)) + indicator.text(Column::value);
    fix.edits.push_back({indicator.at(Column::value), text});
    return fix;
}

void offer_operators(const Form& form, const Indicator& indicator, Finding& finding) {
    finding.fixes.reserve(3);
    const auto offer = [&](Operator op) {
        if (auto fix = set_operator(form, indicator, op)) finding.fixes.push_back(std::move(*fix));
    };
    const Operator likely = likely_operator(form, indicator);
    offer(likely);
    for (Operator op : {Operator::equal, Operator::at_least, Operator::at_most})
        if (op != likely) offer(op);
}

std::string rewritten(const Reading& reading, const Value& value) {
    return reading.writing.label + print(value);
}

std::string without_operator(const Reading& reading) {
    const auto changed = with_operator(reading.value, Operator::none);
    return rewritten(reading, changed ? *changed : reading.value);
}

Fix move_back(const Form& form, const Indicator& indicator) {
    Fix fix{indicator.shift == Shift::left ? "move-right" : "move-left", {}, {}, false};
    std::vector<Cell> left_behind;
    for (int i = 0; i < column_count; ++i) {
        const Column column = static_cast<Column>(i);
        const Field& field = indicator.field(column);
        const auto meant = form.column(column);
        const bool moved = meant && field.at.row == indicator.row && field.at.column != *meant;
        if (!moved || field.text.empty()) continue;
        fix.edits.push_back({{indicator.row, *meant}, field.text});
        left_behind.push_back(field.at);
    }
    for (Cell cell : left_behind) {
        const auto filled = std::any_of(fix.edits.begin(), fix.edits.end(),
                                        [&](const Edit& edit) { return edit.at == cell; });
        const bool held_level2 =
            cell == indicator.level2_in_level1.at && !indicator.level2_in_level1.text.empty();
        if (!filled) fix.edits.push_back({cell, held_level2 ? indicator.text(Column::level1) : ""});
    }
    return fix;
}

}  // namespace jibiao::rules
