// Reads a file whole.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/base/result.h"

namespace jibiao {

/// The bytes of a regular file. Errors: "file.missing", "file.directory", "file.unreadable" with
/// the system's reason, "file.empty".
Result<std::string> read_file(const std::string& file);

}  // namespace jibiao
