// A request as text into an answer as text.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "hosts/wasm/desk.h"

namespace jibiao::wasm {

/// {"result": …} or {"error": {"code", "where", "detail", "message"}}; UTF-8 without a line feed.
/// Any bytes may be asked.
std::string answer(Desk& desk, std::string_view request);

/// An error with its sentence.
Json error_json(const Error& error, const Messages& messages);

}  // namespace jibiao::wasm
