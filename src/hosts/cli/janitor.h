// Clears away what an office left when nobody else can: this program was killed.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sys/types.h>

#include <string>

namespace jibiao::cli {

/// A process that waits for our end, however it comes, and then kills the groups and removes the
/// files it was told of. It holds on to nothing else and outlives a Ctrl-C of the terminal.
class Janitor {
public:
    Janitor() = default;
    Janitor(const Janitor&) = delete;
    Janitor& operator=(const Janitor&) = delete;
    ~Janitor() { dismiss(); }

    void hire();
    /// A file or folder to remove; names with line breaks are not known to occur.
    void will_remove(const std::string& path) const { tell(path); }
    void will_kill(pid_t group) const { tell("-" + std::to_string(group)); }
    /// We cleared away ourselves: it goes without doing anything.
    void dismiss();

private:
    void tell(const std::string& line) const;

    pid_t pid_ = 0;
    int pipe_ = -1;
};

}  // namespace jibiao::cli
