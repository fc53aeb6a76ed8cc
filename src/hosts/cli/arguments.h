// The command line taken apart: which command, its options, the rest.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace jibiao::cli {

struct Arguments {
    std::string command;                              ///< "check"; "help" or "version" for --help, --version
    std::vector<std::string> names;                   ///< files, a template id, a text
    std::map<std::string, std::string> options;       ///< "--format" -> "json"; a flag -> ""

    bool has(const std::string& option) const { return options.contains(option); }
    /// The option's value, or `usual` when it is not given.
    std::string option(const std::string& name, std::string usual) const;
    /// The values of a list option, split at commas; empty when it is not given.
    std::vector<std::string> list(const std::string& name) const;
};

/// Checks commands, options, choices and the number of names. Accepts `--option value`,
/// `--option=value`, and `--` before names that begin with a dash. Errors: "usage.command",
/// "usage.option", "usage.option-value", "usage.choice", "usage.needs-argument",
/// "usage.needs-option", "usage.too-many".
Result<Arguments> read_arguments(const std::vector<std::string>& words);

}  // namespace jibiao::cli
