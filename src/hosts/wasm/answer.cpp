// Finds the call that a request names and words what it answers.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/wasm/answer.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "hosts/wasm/calls.h"

namespace jibiao::wasm {
namespace {

std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Json> run(Desk& desk, const JsonReader& name, const Request& request) {
    const std::string wanted = name.text_or_empty();
    const auto all = calls();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Call& call) { return call.name == wanted; });
    if (found == all.end()) name.refuse("unknown-call", "the name of a call");
    if (request.wrong()) return *request.wrong();
    return found->run(desk, request);
}

}  // namespace

Json error_json(const Error& error, const Messages& messages) {
    // Wrong requests are mistakes of the host, not of the user: one sentence serves for all.
    const bool request = error.code.starts_with("request.");
    const Error worded{request ? "request.unusable" : error.code, error.where, error.detail};
    return {{"code", error.code},
            {"where", error.where},
            {"detail", error.detail},
            {"message", messages.error(worded)}};
}

std::string answer(Desk& desk, std::string_view text) {
    JsonText json(text, "request");
    const JsonReader root = json.root();
    const Messages& messages = desk.messages(root.find("language").text_or_empty());
    const Request request(json, messages);
    const Result<Json> result = run(desk, root.need("call"), request);
    if (result) return dumped({{"result", *result}});
    return dumped({{"error", error_json(result.error(), messages)}});
}

}  // namespace jibiao::wasm
