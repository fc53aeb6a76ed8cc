// Looks words up in the compiled catalogue itself: for WebAssembly.
// SPDX-License-Identifier: MPL-2.0
#include "messages/catalogues.h"
#include "messages/compiled_catalogue.h"
#include "messages/lookup.h"

namespace jibiao {

class Lookup {
public:
    explicit Lookup(std::string_view bytes) : bytes_(bytes) {}
    std::string_view bytes() const { return bytes_; }

private:
    std::string_view bytes_;
};

std::shared_ptr<const Lookup> load_lookup(const std::string& language) {
    return std::make_shared<const Lookup>(catalogue(language));
}

std::string entry(const Lookup& lookup, const char* context, std::string_view key) {
    return std::string(compiled_entry(lookup.bytes(), context, key));
}

}  // namespace jibiao
