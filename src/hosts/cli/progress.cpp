// One line, or few.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/progress.h"

#include <unistd.h>

#include <iostream>

namespace jibiao::cli {
namespace {

constexpr auto silence = std::chrono::seconds(5);  // between two lines that stay

}  // namespace

Progress::Progress(std::size_t files, const Messages& messages)
    : messages_(messages), files_(files), terminal_(isatty(STDERR_FILENO) == 1) {}

void Progress::next(const std::string& file) {
    ++number_;
    if (files_ < 2 || (!terminal_ && Clock::now() - last_ < silence)) return;
    last_ = Clock::now();
    clear();
    std::cerr << messages_.ui("progress.file", {{"number", std::to_string(number_)},
                                                {"files", std::to_string(files_)},
                                                {"file", file}})
              << (terminal_ ? "" : "\n") << std::flush;
    shown_ = terminal_;
}

void Progress::clear() {
    if (shown_) std::cerr << "\r\x1b[K" << std::flush;
    shown_ = false;
}

void Progress::finish() {
    clear();
    if (files_ < 2) return;
    const auto spent =
        std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start_).count();
    const std::string tenths = std::to_string(spent % 1000 / 100);
    std::cerr << messages_.ui("progress.done",
                              {{"files", std::to_string(files_)},
                               {"seconds", std::to_string(spent / 1000) + "." + tenths},
                               {"each", std::to_string(spent / static_cast<long>(files_))}})
              << "\n";
}

}  // namespace jibiao::cli
