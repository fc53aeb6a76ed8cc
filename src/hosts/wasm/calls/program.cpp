// Calls that need no document.
// SPDX-License-Identifier: MPL-2.0
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/rules/rule.h"
#include "core/value/value.h"
#include "hosts/wasm/calls/lists.h"

namespace jibiao::wasm {

Result<Json> version(Desk& desk, const Request& request) {
    request.allow({});
    if (request.wrong()) return *request.wrong();
    return Json{{"jibiao", program_version},
                {"rules", std::size(all_rules())},
                {"templates", desk.library().templates.size()}};
}

Result<Json> languages_call(Desk&, const Request& request) {
    request.allow({"locale"});
    const std::string locale = request.text_if_any("locale");
    if (request.wrong()) return *request.wrong();
    Json all = Json::array();
    for (const std::string_view language : languages()) all.push_back(std::string(language));
    return Json{{"languages", std::move(all)}, {"best", best_language(locale)}};
}

Result<Json> texts(Desk&, const Request& request) {
    request.allow({"keys"});
    Json found = Json::object();
    for (const JsonReader& key : request.need("keys").items()) {
        const std::string name = key.text();
        found[name] = request.messages().ui(name);
    }
    if (request.wrong()) return *request.wrong();
    return found;
}

Result<Json> value(Desk&, const Request& request) {
    request.allow({"text"});
    const std::string text = request.text("text");
    if (request.wrong()) return *request.wrong();
    return Json{{"reading", value_json(text)}, {"sentence", print(read_value(text).value)}};
}

}  // namespace jibiao::wasm
