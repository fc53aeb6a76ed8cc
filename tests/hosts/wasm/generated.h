// Sheets made by chance from the templates and from real forms: the same number gives the same one.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/form/read.h"

namespace jibiao::test {

class GeneratedSheets {
public:
    explicit GeneratedSheets(const Library& library);

    /// A form with some cells replaced, rows doubled, moved or emptied, merges and kinds of number
    /// changed. Every fourth one comes of a real form.
    Sheet make(unsigned number) const;

private:
    const Library& library_;
    std::vector<Sheet> real_;
    std::vector<std::string> texts_;
};

}  // namespace jibiao::test
