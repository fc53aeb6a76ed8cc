// The list of calls, and what many of them begin with.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/wasm/calls.h"

#include <nlohmann/json.hpp>

#include "hosts/wasm/calls/lists.h"

namespace jibiao::wasm {

std::span<const Call> calls() {
    static constexpr Call all[] = {
        {"version", version},
        {"languages", languages_call},
        {"texts", texts},
        {"value", value},
        {"templates", templates},
        {"library", library},
        {"layout", layout},
        {"import", import},
        {"open", open},
        {"close", close},
        {"sheets", sheets},
        {"update", update},
        {"check", check},
        {"report", report},
        {"view", view},
        {"next", next},
        {"previous", previous},
        {"repair", repair_call},
        {"edits", edits},
        {"row", row},
        {"would", would},
        {"export", export_call},
        {"export_workbook", export_workbook},
        {"set_aside", set_aside_call},
        {"restore", restore},
        {"mean", mean},
        {"forget_meaning", forget_meaning},
    };
    return all;
}

Result<Document*> document_of(Desk& desk, const Request& request) {
    const JsonReader name = request.need("document");
    Document* document = desk.find(name.text_or_empty());
    if (request.wrong()) return *request.wrong();
    if (!document) name.refuse("unknown-document", "a document that is open");
    if (request.wrong()) return *request.wrong();
    return document;
}

Result<SheetAsked> sheet_of(Desk& desk, const Request& request) {
    const JsonReader name = request.need("sheet");
    const auto document = document_of(desk, request);
    if (!document) return document.error();
    const Snapshot* snapshot = (*document)->snapshot(name.text_or_empty());
    if (!snapshot) name.refuse("unknown-sheet", "a sheet that was read");
    if (request.wrong()) return *request.wrong();
    return SheetAsked{**document, *snapshot, name.text_or_empty()};
}

}  // namespace jibiao::wasm
