// Amounts in 万元 and 元.
// SPDX-License-Identifier: MPL-2.0
#include "core/output/funding.h"

#include <map>
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/form/template.h"
#include "core/rules/cross/forms.h"

namespace jibiao {
namespace {

constexpr const char* units[] = {"万元", "元"};

/// Points and rates stand in the same grid.
bool is_money(const Amount& amount) {
    return amount.unit != "%" && !amount.key.starts_with("execution_");
}

/// "250万" is money, too.
std::optional<Decimal> yuan_of(const Form& form, const Amount& amount) {
    if (amount.unit == "万" && amount.value) return Decimal::product(*amount.value, Decimal(10000));
    return rules::in_yuan(form, amount);
}

std::optional<Decimal> yuan_as(const std::optional<Decimal>& yuan, const std::string& unit) {
    if (!yuan || unit == "元") return yuan;
    return Decimal::product(*yuan, *Decimal::parse("0.0001"));
}

/// In the order of the keys, wherever they stand in the sheet; of two amounts the first filled one.
std::map<std::string, const Amount*> by_key(const Form& form) {
    std::map<std::string, const Amount*> amounts;
    for (const Amount& amount : form.amounts) {
        const Amount*& known = amounts[amount.key];
        if (!known || !known->value) known = &amount;
    }
    return amounts;
}

}  // namespace

std::string printed_unit(const Form& form) {
    if (form.form_template && !form.form_template->amount_unit.empty()) {
        return form.form_template->amount_unit;
    }
    const Field* field = form.field("amount_unit");
    for (const char* unit : units) {
        if (field && contains(field->text, unit)) return unit;
    }
    return "";
}

Json funding_json(const Form& form) {
    Json funding = Json::object();
    for (const auto& [key, amount] : by_key(form))
        if (amount->value) funding[key] = amount->value->trimmed().text();
    return funding;
}

Json amounts_json(const Form& form) {
    Json amounts = Json::object();
    for (const auto& [key, amount] : by_key(form)) {
        const auto yuan = is_money(*amount) ? yuan_of(form, *amount) : std::nullopt;
        if (!yuan) continue;
        for (const char* unit : units) {
            if (const auto value = yuan_as(yuan, unit)) amounts[key][unit] = value->trimmed().text();
        }
    }
    return amounts;
}

std::optional<Decimal> amount_in(const Form& form, std::string_view key, const std::string& unit) {
    const Amount* amount = form.amount(key);
    if (!amount) return std::nullopt;
    const auto known = unit.empty() ? std::nullopt : yuan_as(yuan_of(form, *amount), unit);
    return known ? known : amount->value;
}

}  // namespace jibiao
