// The total of a self-evaluation.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/self-evaluation/totals.h"

#include "core/base/text.h"
#include "core/rules/self-evaluation/results.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// "94.5" or "94.5分" as the whole text.
std::optional<PrintedTotal> total_in(const Field& field) {
    std::string text = without_spaces(fold_width(field.text));
    const auto plain_number = Decimal::parse(text);
    if (plain_number) return PrintedTotal{*plain_number, field.at, true};
    if (text.ends_with("分")) text.resize(text.size() - std::string_view("分").size());
    const auto number = Decimal::parse(text);
    if (!number) return std::nullopt;
    return PrintedTotal{*number, field.at, false};
}

}  // namespace

std::optional<PrintedTotal> printed_total(const Form& form) {
    if (form.total_row && form.has(Column::score))
        if (const auto total = total_in(form.total_row->field(Column::score))) return total;
    const Field* field = form.field("total_score");
    return field ? total_in(*field) : std::nullopt;
}

std::optional<Decimal> sum_of_scores(const Form& form) {
    if (!form.has(Column::score) || form.indicators.empty()) return std::nullopt;
    Decimal sum;
    for (const Indicator& row : form.indicators) {
        if (const auto score = score_of(row, Column::score)) {
            sum = sum + *score;
        } else if (!row.not_applicable && own(row, Column::score)) {
            return std::nullopt;
        }
    }
    return sum;
}

}  // namespace jibiao::rules
