// Amounts from one unit of money to another.
// SPDX-License-Identifier: MPL-2.0
#include "core/sums/money.h"

#include "core/base/text.h"
#include "core/form/template.h"

namespace jibiao {

std::string amount_unit(const Form& form, const Amount& amount) {
    if (!amount.unit.empty()) return amount.unit;
    if (form.form_template) return form.form_template->amount_unit;
    const Field* line = form.field("amount_unit");
    if (!line) return "";
    return contains(line->text, "万元") ? "万元" : contains(line->text, "元") ? "元" : "";
}

std::string whole_unit(const std::string& unit) {
    return unit == "万" ? "万元" : unit;
}

std::optional<Decimal> yuan_in(std::string_view unit) {
    if (unit == "元") return Decimal(1);
    if (unit == "千元") return Decimal(1000);
    if (unit == "万元") return Decimal(10000);
    if (unit == "亿元") return Decimal(100000000);
    return std::nullopt;
}

std::optional<Decimal> in_unit(const Decimal& yuan, std::string_view unit) {
    if (unit == "元") return yuan;
    if (unit != "万元") return std::nullopt;
    const auto amount = Decimal::product(yuan, *Decimal::parse("0.0001"));
    return amount ? std::optional<Decimal>(amount->trimmed()) : std::nullopt;
}

}  // namespace jibiao
