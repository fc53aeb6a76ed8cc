// The compiled-in JSON files as a library. That they load is promised by a test.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/builtin.h"

#include <algorithm>
#include <cassert>

#include "core/form/builtin_data.h"

namespace jibiao {

Library builtin_library() {
    Library out;
    for (const BuiltinFile* file = builtin_files; file->name; ++file) {
        if (std::string_view(file->name) == "vocabulary") {
            auto loaded = load_vocabulary(file->text);
            assert(loaded);
            out.vocabulary = std::make_shared<const Vocabulary>(std::move(loaded.value()));
        } else {
            auto loaded = load_template(file->text);
            assert(loaded);
            out.templates.push_back(std::make_shared<const Template>(std::move(loaded.value())));
        }
    }
    std::sort(out.templates.begin(), out.templates.end(),
              [](const auto& left, const auto& right) { return left->id < right->id; });
    return out;
}

}  // namespace jibiao
