// The user's folder of templates.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

#include "core/form/extend.h"

namespace jibiao {

/// The built-in library with every *.json of the folder, in the order of their names; an empty path
/// means none. Nothing is fatal: what cannot be used is told in `troubles`, the rest is there.
/// Errors: those of extend, and "folder.missing", "folder.not-a-folder", "folder.unreadable",
/// "folder.too-many", "template.not-a-file", "template.missing", "template.unreadable",
/// "template.empty", "template.too-large", "template.binary", "template.not-utf8".
Extended library_with(const std::filesystem::path& folder);

}  // namespace jibiao
