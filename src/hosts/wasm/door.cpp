// The C door of the module. Texts are UTF-8 and end with a zero byte.
// SPDX-License-Identifier: MPL-2.0
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <string>

#include "core/output/json.h"
#include "hosts/wasm/answer.h"

namespace {

jibiao::wasm::Desk& desk() {
    static jibiao::wasm::Desk one;  // an instance of the module is a desk
    return one;
}

}  // namespace

extern "C" {

/// Room for a request; freed with jibiao_free.
[[clang::export_name("jibiao_room")]] char* jibiao_room(std::size_t bytes) {
    return static_cast<char*>(std::malloc(bytes));
}

/// The answer to a request of so many bytes; freed with jibiao_free.
[[clang::export_name("jibiao_call")]] char* jibiao_call(const char* request, std::size_t bytes) {
    const std::string answer = jibiao::wasm::answer(desk(), {request, bytes});
    char* text = static_cast<char*>(std::malloc(answer.size() + 1));
    if (!text) std::abort();
    std::memcpy(text, answer.c_str(), answer.size() + 1);
    return text;
}

[[clang::export_name("jibiao_free")]] void jibiao_free(char* text) {
    std::free(text);
}

[[clang::export_name("jibiao_version")]] const char* jibiao_version() {
    return jibiao::program_version;
}

}  // extern "C"
