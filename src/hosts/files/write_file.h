// Writes a file whole or not at all.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/result.h"

namespace jibiao {

/// Writes to a temporary name beside the target, flushes it to the disk and renames it: a crash or a
/// full disk leaves no half file, and an old file as it was. Error: "output.unwritable" with the
/// system's reason.
Result<bool> write_file(const std::filesystem::path& target, std::string_view bytes);

}  // namespace jibiao
