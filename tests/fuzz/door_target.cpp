// What must hold of the door of the WebAssembly module, whatever is said at it.
// SPDX-License-Identifier: MPL-2.0
#include <nlohmann/json.hpp>

#include "hosts/wasm/answer.h"
#include "targets.h"

namespace jibiao::fuzz {
namespace {

bool worded(const Json& error) {
    return error.is_object() && error.value("code", "") != "" && error.value("message", "") != "";
}

/// One request a line, at a desk of their own.
void door(std::string_view bytes) {
    constexpr int most_requests = 12;
    static const wasm::Desk empty;
    wasm::Desk desk = empty;
    for (int i = 0; i < most_requests && !bytes.empty(); ++i) {
        const std::string_view request = bytes.substr(0, bytes.find('\n'));
        const Json answer = Json::parse(wasm::answer(desk, request), nullptr, false);
        require(answer.is_object() && answer.size() == 1, "an answer is one thing");
        require(answer.contains("result") || (answer.contains("error") && worded(answer["error"])),
                "an answer is a result or an error in words");
        bytes.remove_prefix(std::min(bytes.size(), request.size() + 1));
    }
    require(wasm::answer(desk, R"({"call":"version"})").starts_with(R"({"result")"),
            "whatever was said, the door stays open");
}

constexpr Target all[] = {{"door", door}};

}  // namespace

std::span<const Target> targets() {
    return all;
}

}  // namespace jibiao::fuzz
