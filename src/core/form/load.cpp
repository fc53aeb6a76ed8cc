// Loading what templates and the vocabulary have in common.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/load.h"

#include <algorithm>

namespace jibiao {
namespace {

std::optional<Severity> load_severity(const JsonReader& severity) {
    if (!severity.present()) return std::nullopt;
    const std::string name = severity.text();
    for (const Severity known : {Severity::error, Severity::warning, Severity::hint}) {
        if (severity_name(known) == name) return known;
    }
    severity.refuse("error, warning or hint");
    return std::nullopt;
}

std::vector<std::string> load_parameter(const JsonReader& parameter) {
    std::vector<std::string> texts = parameter.texts();
    const auto numbers = std::count_if(texts.begin(), texts.end(), [](const std::string& text) {
        return Decimal::parse(text).has_value();
    });
    if (numbers > 0 && static_cast<std::size_t>(numbers) < texts.size()) {
        parameter.refuse("either numbers only or no numbers");
    }
    return texts;
}

RuleSettings load_rule_settings(const JsonReader& reader) {
    reader.allow({"off", "severity", "parameters"});
    RuleSettings out;
    out.off = reader.find("off").truth();
    out.severity = load_severity(reader.find("severity"));
    for (const auto& [name, parameter] : reader.find("parameters").members()) {
        out.parameters[name] = load_parameter(parameter);
    }
    return out;
}

}  // namespace

Settings load_settings(const JsonReader& settings) {
    Settings out;
    for (const auto& [rule, reader] : settings.members()) {
        if (rule.find('/') == std::string::npos)
            reader.refuse("the id of a rule as key: weight/sum");
        out.rules[rule] = load_rule_settings(reader);
    }
    return out;
}

std::vector<Identity> load_identities(const JsonReader& identities) {
    std::vector<Identity> out;
    for (const JsonReader& reader : identities.items()) {
        reader.allow({"id", "rule", "left", "right"});
        out.push_back({reader.need("id").text(), reader.need("rule").text(),
                       reader.need("left").text(), reader.need("right").texts()});
        if (out.back().rule.find('/') == std::string::npos) {
            reader.find("rule").refuse("the id of a rule: funding/total");
        }
        if (out.back().right.empty()) reader.find("right").refuse("at least one amount");
    }
    return out;
}

NamedLists load_lists(const JsonReader& lists) {
    NamedLists out;
    for (const auto& [name, texts] : lists.members()) out[name] = texts.texts();
    return out;
}

}  // namespace jibiao
