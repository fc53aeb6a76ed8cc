// An indicator as reports and exports show it: operator, number and unit taken apart.
// SPDX-License-Identifier: MPL-2.0
#include "core/output/indicator_json.h"

#include <nlohmann/json.hpp>

namespace jibiao {
namespace {

constexpr Column understood[] = {Column::level1, Column::level2, Column::level3, Column::op,
                                 Column::value,  Column::unit,   Column::weight};

bool is_understood(Column column) {
    for (const Column known : understood) {
        if (known == column) return true;
    }
    return false;
}

std::string with_standard_signs(const std::string& text) {
    static constexpr std::pair<std::string_view, Operator> signs[] = {
        {">=", Operator::at_least}, {"=>", Operator::at_least}, {"<=", Operator::at_most},
        {"=<", Operator::at_most},  {"==", Operator::equal},    {">", Operator::more},
        {"<", Operator::less},      {"=", Operator::equal}};
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = std::string_view(text).substr(at);
        std::size_t taken = 0;
        for (const auto& [sign, op] : signs) {
            if (!rest.starts_with(sign)) continue;
            out += symbol(op);
            taken = sign.size();
            break;
        }
        if (taken == 0) out += rest.front();
        at += taken == 0 ? 1 : taken;
    }
    return out;
}

}  // namespace

std::string value_text(const Indicator& indicator) {
    return indicator.number ? indicator.number->text() : indicator.text(Column::value);
}

std::string weight_text(const Form& form, const Indicator& indicator) {
    const auto weight = form.weight_of(indicator);
    return weight ? weight->trimmed().text() : "";
}

Json indicator_json(const Form& form, const Indicator& indicator) {
    Json json = {
        {"level1", indicator.text(Column::level1)}, {"level2", indicator.text(Column::level2)},
        {"level3", indicator.text(Column::level3)}, {"operator", symbol(indicator.op)},
        {"value", value_text(indicator)},           {"unit", indicator.unit},
        {"weight", weight_text(form, indicator)}};
    for (int i = 0; i < column_count; ++i) {
        const auto column = static_cast<Column>(i);
        if (is_understood(column) || !form.has(column)) continue;
        json[std::string(column_key(column))] = indicator.text(column);
    }
    for (const Tick& tick : indicator.ticks) {
        if (tick.column == Column::reason) json["causes"].push_back(tick.name);
    }
    return json;
}

Json without_ascii_operators(Json json) {
    if (json.is_string()) return with_standard_signs(json.get_ref<const std::string&>());
    if (json.is_structured()) {
        for (auto& entry : json) entry = without_ascii_operators(std::move(entry));
    }
    return json;
}

}  // namespace jibiao
