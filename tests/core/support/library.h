// The built-in templates and vocabulary, loaded once for all tests of a program.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <vector>

#include "core/form/builtin.h"
#include "core/form/read.h"

namespace jibiao::test {

inline std::shared_ptr<const Library> shared_library() {
    static const auto builtin = std::make_shared<const Library>(builtin_library());
    return builtin;
}

inline const Library& library() {
    return *shared_library();
}

inline std::vector<Form> read(const Sheet& sheet) {
    return read_forms(sheet, library());
}

}  // namespace jibiao::test
