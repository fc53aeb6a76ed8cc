// What the rules of self-evaluations read of a row.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/self-evaluation/results.h"

#include "core/base/text.h"
#include "core/form/vocabulary.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// One spelling for the ways to say percent.
std::string one_unit(std::string_view unit) {
    const std::string folded = fold_width(unit);
    const bool percent = folded == "%" || folded == "百分比" || folded == "百分点";
    return percent ? "%" : folded;
}

/// A rate typed as 0.98 beside a target of 95: no one can tell it from 0.98 %.
bool maybe_fraction(const Quantity& actual, const Decimal& target, const std::string& unit) {
    return unit == "%" && actual.unit.empty() && actual.number <= Decimal(1) && target > Decimal(1);
}

}  // namespace

bool is_self_evaluation(const Form& form) {
    return form.kind == "self-evaluation";
}

std::optional<Decimal> score_of(const Indicator& row, Column column) {
    if (!own(row, column)) return std::nullopt;
    std::string text = without_spaces(fold_width(row.text(column)));
    if (text.ends_with("分")) text.resize(text.size() - std::string_view("分").size());
    return Decimal::parse(text);
}

std::optional<Achievement> achievement_of(const Indicator& row) {
    const auto* target = std::get_if<Quantity>(&row.reading.value);
    if (!target || !row.number || !row.weight || !quantitative(row.op)) return std::nullopt;
    if (!own(row, Column::actual)) return std::nullopt;
    const Reading reading = read_value(row.text(Column::actual));
    const auto* actual = std::get_if<Quantity>(&reading.value);
    if (!actual || (actual->op != Operator::none && actual->op != Operator::equal)) return {};
    if (!reading.writing.label.empty() || !reading.writing.dropped.empty()) return std::nullopt;
    const std::string unit = one_unit(row.unit);
    const std::string written = one_unit(actual->unit);
    if (!written.empty() && written != unit) return std::nullopt;
    if (maybe_fraction(*actual, *row.number, unit)) return std::nullopt;
    return Achievement{row.op, actual->number, *row.number, unit, *row.weight};
}

bool has_reason(const Form& form, const Indicator& row, Column column) {
    const std::string text = fold_label(row.text(column));
    return !text.empty() && !form.vocabulary->words("not_applicable").has(text);
}

}  // namespace jibiao::rules
