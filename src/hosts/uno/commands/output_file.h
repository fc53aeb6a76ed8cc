// Files that commands write: whole or not at all.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace jibiao::uno {

/// The path of a local file as the system spells it; Error "output.not-local" for other places.
Result<std::string> local_path(const std::string& url);

/// Errors: "output.not-local", those of write_file.
Result<bool> save(const std::string& url, std::string_view bytes);

}  // namespace jibiao::uno
