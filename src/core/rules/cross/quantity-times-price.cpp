// cross/quantity-times-price: the one cost row is a unit price, and price times quantity times
// period is not the budget. Silent unless one way only leads from the rows to the amount: every
// factor of the price's unit ("元/条/月") has exactly one row.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/sums/money.h"

namespace jibiao::rules {
namespace {

/// A rounded price may miss the budget by so little.
constexpr const char* tolerance = "0.01";

/// How often a price falls due within a year; empty for what is no period, or none so certain.
std::optional<Decimal> times_a_year(std::string_view period) {
    if (period == "年") return Decimal(1);
    if (period == "季度" || period == "季") return Decimal(4);
    if (period == "月" || period == "个月") return Decimal(12);
    return std::nullopt;
}

/// What `number` `unit` are in years, doubled over by `a_year`: 2 年 of a monthly price is 24.
std::optional<Decimal> periods(const Indicator& row, const Decimal& a_year) {
    const auto per_year = times_a_year(row.unit);
    if (!per_year || !row.number) return std::nullopt;
    if (*per_year == a_year) return row.number;
    return *per_year == Decimal(1) ? Decimal::product(*row.number, a_year) : std::nullopt;
}

bool exact(const Indicator& row) {
    return row.number && (row.op == Operator::equal || row.op == Operator::none);
}

bool is_quantity(const Form& form, const Indicator& row) {
    return form.vocabulary->standard_level2(row.text(Column::level2)) == "数量指标";
}

/// The rows of a price: quantity × price × period.
struct Product {
    const Indicator* price = nullptr;
    const Indicator* quantity = nullptr;
    const Indicator* period = nullptr;  ///< null where none is given: a year
    Decimal yuan;                       ///< the price, in 元
    Decimal a_year;                     ///< how often it falls due in a year
};

/// The only cost row, when it is a price for something.
const Indicator* only_price(const Form& form) {
    const Indicator* price = nullptr;
    for (const Indicator& row : form.indicators) {
        if (!is_cost(form, row) || row.not_applicable) continue;
        if (price) return nullptr;
        price = &row;
    }
    return price && exact(*price) && contains(price->unit, "/") ? price : nullptr;
}

/// The only quantity row whose unit is (or, for "", is not) a period.
const Indicator* only_quantity(const Form& form, std::string_view unit) {
    const Indicator* found = nullptr;
    for (const Indicator& row : form.indicators) {
        const bool counted = unit.empty() ? !times_a_year(row.unit) : row.unit == unit;
        if (!is_quantity(form, row) || !counted) continue;
        if (found) return nullptr;
        found = &row;
    }
    return found && exact(*found) ? found : nullptr;
}

/// "元/条/月" is money, then what it is paid for; empty when a part is neither thing nor period.
std::optional<Product> read_product(const Form& form) {
    Product product;
    product.price = only_price(form);
    if (!product.price) return std::nullopt;
    std::string_view unit = product.price->unit;
    std::string thing, period;
    const auto money = yuan_in(unit.substr(0, unit.find('/')));
    while (unit.find('/') != std::string_view::npos) {
        unit.remove_prefix(unit.find('/') + 1);
        const std::string_view part = unit.substr(0, unit.find('/'));
        std::string& slot = times_a_year(part) ? period : thing;
        if (!slot.empty()) return std::nullopt;
        slot = part;
    }
    const auto yuan = money ? Decimal::product(*product.price->number, *money) : std::nullopt;
    product.quantity = only_quantity(form, thing);
    if (!yuan || !product.quantity) return std::nullopt;
    product.yuan = *yuan;
    product.a_year = period.empty() ? Decimal(1) : *times_a_year(period);
    for (const Indicator& row : form.indicators) {
        if (period.empty() || !is_quantity(form, row) || !times_a_year(row.unit)) continue;
        if (product.period || !exact(row)) return std::nullopt;
        product.period = &row;
    }
    return product;
}

std::optional<Decimal> total(const Product& product, const Decimal& times) {
    const auto once = Decimal::product(product.yuan, *product.quantity->number);
    return once ? Decimal::product(*once, times) : std::nullopt;
}

/// Rows of the table besides the priced one may take the rest of the budget.
bool buys_more(const Form& form, const Product& product) {
    return std::any_of(form.indicators.begin(), form.indicators.end(), [&](const Indicator& row) {
        return is_quantity(form, row) && &row != product.quantity && &row != product.period;
    });
}

bool near(const Decimal& a, const Decimal& b) {
    const auto allowed = Decimal::product(b, *Decimal::parse(tolerance));
    return allowed && (a - b).abs() <= *allowed;
}

void find_quantity_times_price(const Form& form, Report& report) {
    const Amount* budget = form.amount("total");
    const auto factor = budget ? yuan_in(amount_unit(form, *budget)) : std::nullopt;
    const auto product = factor && budget->value ? read_product(form) : std::nullopt;
    const auto yuan = product ? Decimal::product(*budget->value, *factor) : std::nullopt;
    if (!yuan) return;
    const auto times =
        product->period ? periods(*product->period, product->a_year) : product->a_year;
    const auto computed = times ? total(*product, *times) : std::nullopt;
    if (!computed || near(*computed, *yuan)) return;
    const auto in_a_year = total(*product, product->a_year);
    if (*computed < *yuan && buys_more(form, *product)) return;
    const bool period_wrong = product->period && in_a_year && near(*in_a_year, *yuan);
    const Indicator& guilty = period_wrong ? *product->period : *product->price;
    report.add(guilty.at(Column::value),
               {{"name", name_of(guilty)},
                {"quantity", plain(*product->quantity->number) + product->quantity->unit},
                {"price", plain(*product->price->number) + product->price->unit},
                {"times", plain(*times)},
                {"computed", plain(*computed)},
                {"label", budget->label},
                {"budget", plain(*yuan)},
                {"value", guilty.text(Column::value)}},
               period_wrong ? "period" : "");
}

}  // namespace

const Rule cross_quantity_times_price{
    .id = "cross/quantity-times-price",
    .severity = Severity::warning,
    .refused = false,
    .why = "数量乘单价再乘时间就是要花的钱，与预算对不上，说明数量、单价、年限或预算有一处填错。",
    .source = "财预〔2021〕101号 成本指标",
    .check_form = find_quantity_times_price};

}  // namespace jibiao::rules
