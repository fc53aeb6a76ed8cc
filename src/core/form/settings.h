// The settings of rules as a template gives them: severity, on/off, parameters.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/finding.h"

namespace jibiao {

/// Settings of one rule. Parameters are lists of texts by name: {"totals", {"100", "90"}}.
struct RuleSettings {
    bool off = false;
    std::optional<Severity> severity;
    std::map<std::string, std::vector<std::string>, std::less<>> parameters;
    bool operator==(const RuleSettings&) const = default;
};

class Settings {
public:
    /// By rule id; what is not named keeps the rule's own defaults.
    std::map<std::string, RuleSettings, std::less<>> rules;

    bool off(std::string_view rule) const;
    Severity severity(std::string_view rule, Severity usual) const;
    /// The parameter's texts, or `usual` when the template does not set it.
    std::vector<std::string> texts(std::string_view rule, std::string_view parameter,
                                   std::vector<std::string> usual) const;
    /// The same as numbers; a text that is no number is skipped (the loader refuses such
    /// templates).
    std::vector<Decimal> numbers(std::string_view rule, std::string_view parameter,
                                 std::vector<Decimal> usual) const;
    bool operator==(const Settings&) const = default;
};

}  // namespace jibiao
