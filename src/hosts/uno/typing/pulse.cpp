// A beat while something lasts.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/typing/pulse.h"

#include <utility>

#include "hosts/uno/bridge/guard.h"

namespace jibiao::uno {

Pulse::Pulse(std::chrono::milliseconds every, std::function<void()> beat)
    : thread_([this, every, beat = std::move(beat)] {
          std::unique_lock lock(mutex_);
          while (!ending_.wait_for(lock, every, [this] { return ended_; })) notified("pulse", beat);
      }) {}

Pulse::~Pulse() {
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
    }
    ending_.notify_all();
    thread_.join();
}

}  // namespace jibiao::uno
