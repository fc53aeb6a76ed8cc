// Writes a file whole or not at all.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/result.h"

namespace jibiao {

/// Writes a file beside the target, flushes it to the disk and gives it the target's name: a crash or a
/// full disk leaves no half file, and an old file as it was. Errors, with the system's reason:
/// "output.full", "output.refused" (no right to), "output.no-folder", "output.lost" (the device or
/// share went away), "output.unwritable".
Result<bool> write_file(const std::filesystem::path& target, std::string_view bytes);

}  // namespace jibiao
