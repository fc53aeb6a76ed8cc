// The name of an upload file.
// SPDX-License-Identifier: MPL-2.0
#include "core/output/export_name.h"

#include "core/base/text.h"

namespace jibiao {

std::string export_name(const Form& form) {
    std::string owner;
    for (const char* key : {"project_name", "agency_name", "department"}) {
        const Field* field = form.field(key);
        if (field && owner.empty()) owner = field->text;
    }
    constexpr std::u32string_view refused = U"/\\:*?\"<>|'.%#&;";
    std::u32string name;
    for (const char32_t c :
         decode(without_spaces(owner + (owner.empty() ? "" : "-") + form.sheet))) {
        name += c < U' ' || refused.find(c) != refused.npos ? U'_' : c;
    }
    constexpr std::size_t most = 60;
    return encode(name.substr(0, most));
}

}  // namespace jibiao
