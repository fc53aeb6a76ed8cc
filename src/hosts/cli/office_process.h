// A LibreOffice process of our own: private profile, no window, gone without a trace afterwards.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "hosts/cli/janitor.h"

namespace jibiao::cli {

/// Folder of the installed office's programs; empty when there is none.
std::filesystem::path find_office();

/// Everything the office writes (profile, temporary files, log) stays in one folder of ours, but for
/// its sockets. Folder and sockets go however the office ends or we do: killed, too. Thread-safe:
/// `end` may come from the thread that waits for signals.
class OfficeProcess {
public:
    /// `further_arguments` go to the office behind ours.
    explicit OfficeProcess(std::vector<std::string> further_arguments = {})
        : further_arguments_(std::move(further_arguments)) {}
    /// With a window on $DISPLAY, and with the settings of a file in its profile: for tests of windows.
    OfficeProcess(std::vector<std::string> further_arguments, std::filesystem::path window_settings)
        : further_arguments_(std::move(further_arguments)),
          window_settings_(std::move(window_settings)) {}
    OfficeProcess(const OfficeProcess&) = delete;
    OfficeProcess& operator=(const OfficeProcess&) = delete;
    ~OfficeProcess() { end(); }

    /// Starts an office that listens on pipe_name(). Errors: "office.missing", "office.start".
    Result<bool> start();
    /// Whether the office runs. One that asks to be started again after preparing its new profile
    /// is started again.
    bool running();
    /// Waits for an office that was asked to terminate; kills it after a few seconds. Removes all
    /// that it left.
    void end();
    /// Whether the last office came to its end by itself and without complaint.
    bool ended_well() const { return ended_well_; }
    /// The same without waiting, and nothing can be started afterwards.
    void end_now();

    /// Where documents may be stored for a moment; gone with the office.
    std::filesystem::path temporary_folder() const { return folder_ / "tmp"; }
    const std::string& pipe_name() const { return pipe_name_; }
    /// The last line of what the office printed, for an error's detail.
    std::string log() const;

private:
    bool spawn();
    void note_sockets();
    void collect(bool patient);

    std::mutex mutex_;
    std::vector<std::string> further_arguments_;
    std::filesystem::path window_settings_, program_, folder_;
    std::string pipe_name_;
    std::set<std::string> sockets_;
    Janitor janitor_;
    pid_t pid_ = 0;
    bool closed_ = false, ended_well_ = false;
};

}  // namespace jibiao::cli
