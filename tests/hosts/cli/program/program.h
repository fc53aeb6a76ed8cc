// Runs build/jibiao as a user would, and looks for what it may have left behind.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "../scratch.h"

namespace jibiao::test {

inline bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

struct Outcome {
    int status = -1;          ///< exit status; 128 + signal when a signal ended it
    std::string out, err;
};

/// One run of the program; its temporary files go to a folder of this object's own.
class Program {
public:
    explicit Program(std::vector<std::string> words);
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program();

    /// Blocks until the program has printed something.
    void wait_for_output() const;
    void send(int signal) const;
    /// Process ids of the office it started.
    std::vector<pid_t> offices() const;
    /// Process ids of all it started.
    std::vector<pid_t> children() const;
    /// Waits for its end.
    Outcome finish();
    /// Temporary files and processes of the finished program.
    std::size_t leftovers() const;

private:
    Scratch temporary_, output_;
    pid_t pid_ = 0;
};

/// Runs to the end and expects nothing to be left behind.
Outcome run(std::vector<std::string> words);

/// The path of tests/cases/workbooks/NAME.xlsx.
std::string workbook(const std::string& name);

}  // namespace jibiao::test
