// Open documents and their sheets.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <nlohmann/json.hpp>

#include "hosts/wasm/answer.h"
#include "hosts/wasm/calls/lists.h"

namespace jibiao::wasm {

Result<Json> open(Desk& desk, const Request& request) {
    request.allow({"document", "decisions"});
    const std::string name = request.need("document").text();
    const std::string text = request.text_if_any("decisions");
    if (request.wrong()) return *request.wrong();
    Document& document = desk.open(name);
    auto decisions = load_decisions(text);
    if (decisions) document.session().decide(std::move(decisions.value()));
    return Json{
        {"revision", document.session().revision()},
        {"trouble", decisions ? Json() : error_json(decisions.error(), request.messages())}};
}

Result<Json> close(Desk& desk, const Request& request) {
    request.allow({"document"});
    const std::string name = request.text("document");
    if (request.wrong()) return *request.wrong();
    desk.close(name);
    return Json::object();
}

Result<Json> sheets(Desk& desk, const Request& request) {
    request.allow({"document", "names"});
    std::vector<std::string> names = request.need("names").texts();
    const auto document = document_of(desk, request);
    if (!document) return document.error();
    Json unread = Json::array(), with_forms = Json::array();
    for (const std::string& name : names) {
        if (!(*document)->snapshot(name)) unread.push_back(name);
        if (!(*document)->session().forms(name).empty()) with_forms.push_back(name);
    }
    (*document)->arrange(std::move(names));
    return Json{{"revision", (*document)->session().revision()},
                {"unread", std::move(unread)},
                {"with_forms", std::move(with_forms)}};
}

Result<Json> update(Desk& desk, const Request& request) {
    request.allow({"document", "sheet", "snapshot"});
    const std::string name = request.need("sheet").text();
    const auto document = document_of(desk, request);
    if (!document) return document.error();
    Snapshot snapshot = read_snapshot(name, request.need("snapshot"));
    if (request.wrong()) return *request.wrong();
    const bool changed = (*document)->update(std::move(snapshot));
    return Json{{"changed", changed},
                {"revision", (*document)->session().revision()},
                {"forms", (*document)->session().forms(name).size()},
                {"cut", (*document)->snapshot(name)->facts.cut}};
}

}  // namespace jibiao::wasm
