// What a call has read already, kept in a file, so that an interrupted one goes on where it
// stopped. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "hosts/cli/office.h"

namespace jibiao::cli {

/// The sheets and the user's decisions of each file as read, one file a line. A file that has changed since is read again; a
/// line cut off by the end of the program is no line. Holds the contents of the workbooks.
class State {
public:
    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State();

    /// Takes up the file, or begins it. Error: "output.unwritable"; "state.other" when the file is
    /// something else, which is left as it is.
    Result<bool> open(const std::string& file);
    std::optional<OpenedFile> find(const std::string& workbook) const;
    /// Written to the disk before it returns.
    void add(const std::string& workbook, const OpenedFile& opened);

private:
    std::map<std::string, std::string> lines_;  ///< by key_of(workbook)
    int file_ = -1;
};

}  // namespace jibiao::cli
