// Ends the office when the program is told to stop.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <signal.h>

#include <thread>

#include "hosts/cli/office_process.h"

namespace jibiao::cli {

/// While it lives, SIGINT, SIGTERM and SIGHUP end the office, remove its files and leave the program
/// with status 128 + signal. Made before any other thread, so that all of them leave the signals to it.
class SignalWatch {
public:
    explicit SignalWatch(OfficeProcess& process);
    SignalWatch(const SignalWatch&) = delete;
    SignalWatch& operator=(const SignalWatch&) = delete;
    ~SignalWatch();

private:
    std::thread thread_;
};

}  // namespace jibiao::cli
