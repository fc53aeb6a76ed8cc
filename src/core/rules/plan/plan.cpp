// The payment plan (资金支出计划) of a form: cumulative percentages at the end of some months.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/plan/plan.h"

#include <algorithm>

#include "core/base/text.h"

namespace jibiao::rules {
namespace {

constexpr std::string_view prefix = "plan.";

std::vector<Period> periods_of(const Form& form) {
    std::vector<Period> plan;
    for (const auto& [key, field] : form.fields) {
        if (!key.starts_with(prefix)) continue;
        const auto month = Decimal::parse(std::string_view(key).substr(prefix.size()));
        if (!month) continue;
        const Value value = read_value(field.text).value;
        const auto* quantity = std::get_if<Quantity>(&value);
        const bool percent = quantity && (quantity->unit.empty() || quantity->unit == "%");
        plan.push_back({static_cast<int>(month->to_double()), field,
                        percent ? std::optional<Decimal>(quantity->number) : std::nullopt});
    }
    std::sort(plan.begin(), plan.end(),
              [](const Period& a, const Period& b) { return a.month < b.month; });
    return plan;
}

}  // namespace

std::vector<Period> plan_of(const Form& form) {
    std::vector<Period> plan = periods_of(form);
    bool large = false;
    for (const Period& period : plan) {
        if (!period.percent && !period.field.text.empty()) return {};
        large = large || (period.percent && *period.percent > Decimal(1));
    }
    return large ? plan : std::vector<Period>();
}

bool by_period(const std::vector<Period>& plan) {
    Decimal sum;
    for (const Period& period : plan) {
        if (!period.percent) return false;
        sum = sum + *period.percent;
    }
    return plan.size() > 1 && sum == Decimal(100) && *plan.back().percent != Decimal(100);
}

std::string period_name(const Period& period) {
    return std::to_string(period.month) + "月底";
}

std::string percent_text(const std::vector<Period>& plan, const Decimal& percent) {
    const bool sign = std::any_of(plan.begin(), plan.end(), [](const Period& period) {
        return contains(fold_width(period.field.text), "%");
    });
    return percent.trimmed().text() + (sign ? "%" : "");
}

}  // namespace jibiao::rules
