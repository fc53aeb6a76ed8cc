// Looking up the settings of a rule.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/settings.h"

namespace jibiao {

bool Settings::off(std::string_view rule) const {
    const auto found = rules.find(rule);
    return found != rules.end() && found->second.off;
}

Severity Settings::severity(std::string_view rule, Severity usual) const {
    const auto found = rules.find(rule);
    return found == rules.end() ? usual : found->second.severity.value_or(usual);
}

std::vector<std::string> Settings::texts(std::string_view rule, std::string_view parameter,
                                         std::vector<std::string> usual) const {
    const auto found = rules.find(rule);
    if (found == rules.end()) return usual;
    const auto& parameters = found->second.parameters;
    const auto texts = parameters.find(parameter);
    return texts == parameters.end() ? usual : texts->second;
}

std::vector<Decimal> Settings::numbers(std::string_view rule, std::string_view parameter,
                                       std::vector<Decimal> usual) const {
    const auto found = rules.find(rule);
    if (found == rules.end() || !found->second.parameters.contains(parameter)) return usual;
    std::vector<Decimal> out;
    for (const std::string& text : found->second.parameters.find(parameter)->second) {
        if (const auto number = Decimal::parse(text)) out.push_back(*number);
    }
    return out;
}

}  // namespace jibiao
