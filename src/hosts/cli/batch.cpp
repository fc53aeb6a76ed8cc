// State first, then the office.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/batch.h"

#include "hosts/cli/commands.h"
#include "hosts/cli/progress.h"
#include "hosts/cli/state.h"

namespace jibiao::cli {
namespace {

ReadFile read(const std::string& file, State& state, Office& office) {
    if (auto known = state.find(file)) return std::move(*known);
    auto opened = office.read(file);
    if (opened && !opened->trouble) state.add(file, *opened);
    return opened;
}

}  // namespace

bool for_each_file(
    const Inputs& inputs, const Arguments& arguments, const Messages& messages,
    OfficeProcess& process,
    const std::function<void(const std::string&, const ReadFile&, Office&)>& each) {
    State state;
    if (arguments.has("--resume")) {
        if (const auto opened = state.open(arguments.option("--resume", "")); !opened) {
            complain(messages, opened.error());
            return false;
        }
    }
    for (const Error& trouble : inputs.troubles) complain(messages, trouble);
    Office office(process);
    Progress progress(inputs.files.size(), messages);
    for (const std::string& file : inputs.files) {
        progress.next(file);
        const ReadFile opened = read(file, state, office);
        progress.clear();
        if (!opened) complain(messages, opened.error());
        if (opened && opened->trouble) complain(messages, *opened->trouble);
        each(file, opened, office);
    }
    progress.finish();
    return true;
}

}  // namespace jibiao::cli
