// What can be asked at the door. Every call is a function from a request to an answer.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/output/json.h"
#include "hosts/wasm/desk.h"
#include "hosts/wasm/request.h"

namespace jibiao::wasm {

struct Call {
    std::string_view name;
    Result<Json> (*run)(Desk&, const Request&);
};

/// All calls of door.d.ts.
std::span<const Call> calls();

/// The document, or the sheet, that a request names, as a Result.
Result<Document*> document_of(Desk& desk, const Request& request);

/// A sheet that was read.
struct SheetAsked {
    Document& document;
    const Snapshot& snapshot;
    const std::string name;
};
Result<SheetAsked> sheet_of(Desk& desk, const Request& request);

}  // namespace jibiao::wasm
