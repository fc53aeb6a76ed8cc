// A beat while something lasts. The office's API has no timer; this is the one thread of ours, and it
// touches nothing of the office but the queue of callbacks. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace jibiao::uno {

class Pulse {
public:
    /// `beat` runs on a thread of its own until the pulse ends; it must not wait for the main thread.
    Pulse(std::chrono::milliseconds every, std::function<void()> beat);
    ~Pulse();
    Pulse(const Pulse&) = delete;
    Pulse& operator=(const Pulse&) = delete;

private:
    std::mutex mutex_;
    std::condition_variable ending_;
    bool ended_ = false;
    std::thread thread_;
};

}  // namespace jibiao::uno
