// One thread waits for the signals: nothing has to be safe inside a signal handler.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/signals.h"

#include <unistd.h>

namespace jibiao::cli {
namespace {

constexpr int leave = SIGUSR1;   // only ever sent by ourselves, to the waiting thread

sigset_t watched() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, leave}) sigaddset(&set, signal);
    return set;
}

}  // namespace

SignalWatch::SignalWatch(OfficeProcess& process) {
    const sigset_t set = watched();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    thread_ = std::thread([&process, set] {
        int signal = 0;
        while (sigwait(&set, &signal) != 0) continue;
        if (signal == leave) return;
        process.end_now();
        _exit(128 + signal);
    });
}

SignalWatch::~SignalWatch() {
    pthread_kill(thread_.native_handle(), leave);
    thread_.join();
}

}  // namespace jibiao::cli
