// The files that a call is about: as named, and those of the folders named.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"

namespace jibiao::cli {

struct Inputs {
    std::vector<std::string> files;
    std::vector<Error> troubles;  ///< folders without a workbook, or that cannot be read
};

/// A folder stands for every .xlsx, .xls and .ods file in it and its subfolders, sorted; lock files
/// and temporary files of offices and hidden files are left out. Links to folders are not followed.
/// Errors: "inputs.empty", "inputs.unreadable".
Inputs collect_inputs(const std::vector<std::string>& names);

}  // namespace jibiao::cli
