// The calls by their subject; each is what door.d.ts says.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "hosts/wasm/calls.h"

namespace jibiao::wasm {

// program.cpp
Result<Json> version(Desk&, const Request&);
Result<Json> languages_call(Desk&, const Request&);
Result<Json> texts(Desk&, const Request&);
Result<Json> value(Desk&, const Request&);

// templates.cpp
Result<Json> templates(Desk&, const Request&);
Result<Json> library(Desk&, const Request&);
Result<Json> layout(Desk&, const Request&);
Result<Json> import(Desk&, const Request&);

// documents.cpp
Result<Json> open(Desk&, const Request&);
Result<Json> close(Desk&, const Request&);
Result<Json> sheets(Desk&, const Request&);
Result<Json> update(Desk&, const Request&);

// checking.cpp
Result<Json> check(Desk&, const Request&);
Result<Json> report(Desk&, const Request&);
Result<Json> view(Desk&, const Request&);
Result<Json> next(Desk&, const Request&);
Result<Json> previous(Desk&, const Request&);

// editing.cpp
Result<Json> repair_call(Desk&, const Request&);
Result<Json> edits(Desk&, const Request&);
Result<Json> row(Desk&, const Request&);
Result<Json> would(Desk&, const Request&);

// exporting.cpp
Result<Json> export_call(Desk&, const Request&);
Result<Json> export_workbook(Desk&, const Request&);

// deciding.cpp
Result<Json> set_aside_call(Desk&, const Request&);
Result<Json> restore(Desk&, const Request&);
Result<Json> mean(Desk&, const Request&);
Result<Json> forget_meaning(Desk&, const Request&);

}  // namespace jibiao::wasm
