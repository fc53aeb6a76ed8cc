// File names made of what people wrote into sheets.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace jibiao {

/// A name that is one file of one folder on every system: separators, control characters and signs
/// that Windows refuses become "_", dots and blanks at the ends go, and it is at most 180 bytes
/// long. Never empty.
std::string safe_name(std::string_view text);

/// Gives every file of one run a name of its own in a folder, and none that is an input.
class OutputNames {
public:
    OutputNames(std::filesystem::path folder, const std::vector<std::string>& inputs);

    /// "stem.json", or "stem-2.json" where that is taken; `ending` with its dot.
    std::filesystem::path next(std::string_view stem, std::string_view ending);

private:
    bool is_input(const std::filesystem::path& file) const;

    std::filesystem::path folder_;
    std::set<std::string> taken_;             ///< in small letters: some systems see no difference
    std::set<std::filesystem::path> inputs_;  ///< canonical
};

}  // namespace jibiao
