// The templates a command works with.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/commands.h"
#include "hosts/files/read_templates.h"

namespace jibiao::cli {

Library load_library(const Arguments& arguments, const Messages& messages, int& status) {
    Extended extended = library_with(arguments.option("--templates", ""));
    for (const Error& trouble : extended.troubles) complain(messages, trouble);
    status = extended.troubles.empty() ? fine : unusable;
    return std::move(extended.library);
}

}  // namespace jibiao::cli
