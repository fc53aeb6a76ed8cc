// Errors into words.
// SPDX-License-Identifier: MPL-2.0
#include <iostream>

#include "hosts/cli/commands.h"

namespace jibiao::cli {

std::string sentence(const Messages& messages, const Error& error) {
    if (error.code != "file.not-spreadsheet") return messages.error(error);
    return messages.error({error.code, error.where, messages.ui("kind." + error.detail)});
}

void complain(const Messages& messages, const Error& error) {
    std::cerr << "jibiao: " << sentence(messages, error) << "\n";
}

}  // namespace jibiao::cli
