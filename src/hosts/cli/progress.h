// How far a long call has come, on standard error.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "messages/messages.h"

namespace jibiao::cli {

/// Silent for a single file. On a terminal one line that changes; elsewhere a line every few
/// seconds.
class Progress {
public:
    Progress(std::size_t files, const Messages& messages);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress() { clear(); }

    /// Before each file.
    void next(const std::string& file);
    /// Takes the line away, so that something else can be printed.
    void clear();
    /// The number of files, the seconds they took, and the milliseconds of each.
    void finish();

private:
    using Clock = std::chrono::steady_clock;

    const Messages& messages_;
    const std::size_t files_;
    const bool terminal_;
    std::size_t number_ = 0;
    bool shown_ = false;
    Clock::time_point start_ = Clock::now(), last_ = start_;
};

}  // namespace jibiao::cli
