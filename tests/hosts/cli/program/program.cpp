// Starting, watching and ending the program.
// SPDX-License-Identifier: MPL-2.0
#include "program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/inotify.h>
#include <sys/wait.h>
#include <unistd.h>

namespace jibiao::test {
namespace fs = std::filesystem;
namespace {

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (std::string& text : texts) all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

std::vector<std::string> environment(const std::string& temporary) {
    std::vector<std::string> all{"TMPDIR=" + temporary};
    for (char** variable = environ; *variable; ++variable)
        if (!std::string_view(*variable).starts_with("TMPDIR=")) all.emplace_back(*variable);
    return all;
}

}  // namespace

Program::Program(std::vector<std::string> words) {
    words.insert(words.begin(), JIBIAO_PROGRAM);
    std::vector<std::string> variables = environment((temporary_ / "").string());
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    int number = 1;
    for (const char* name : {"out", "err"})
        posix_spawn_file_actions_addopen(&files, number++, (output_ / name).c_str(),
                                         O_CREAT | O_WRONLY | O_APPEND, 0600);
    EXPECT_EQ(posix_spawn(&pid_, JIBIAO_PROGRAM, &files, nullptr, pointers(words).data(),
                          pointers(variables).data()), 0);
    posix_spawn_file_actions_destroy(&files);
}

Program::~Program() {
    if (pid_ > 0) {
        send(SIGTERM);
        finish();
    }
}

void Program::wait_for_output() const {
    const int watch = inotify_init1(IN_CLOEXEC);
    inotify_add_watch(watch, (output_ / "").c_str(), IN_MODIFY);
    pollfd event{watch, POLLIN, 0};
    constexpr int patience = 60000;   // milliseconds
    std::error_code ignored;
    if (fs::file_size(output_ / "out", ignored) == 0) {
        EXPECT_EQ(poll(&event, 1, patience), 1) << "no output";
    }
    close(watch);
}

void Program::send(int signal) const { kill(pid_, signal); }

std::vector<pid_t> Program::offices() const {
    std::vector<pid_t> found;
    for (const auto& entry : fs::directory_iterator("/proc")) {
        const std::string name = entry.path().filename().string();
        if (name.find_first_not_of("0123456789") != name.npos) continue;
        if (bytes_of(entry.path() / "cmdline").find((temporary_ / "").string()) != std::string::npos)
            found.push_back(std::stoi(name));
    }
    return found;
}

std::vector<pid_t> Program::children() const {
    const std::string own = std::to_string(pid_);
    std::vector<pid_t> found;
    for (const auto& thread : fs::directory_iterator("/proc/" + own + "/task")) {
        std::istringstream numbers(bytes_of(thread.path() / "children"));
        for (pid_t number = 0; numbers >> number;) found.push_back(number);
    }
    return found;
}

Outcome Program::finish() {
    int status = 0;
    waitpid(pid_, &status, 0);
    pid_ = 0;
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            bytes_of(output_ / "out"), bytes_of(output_ / "err")};
}

std::size_t Program::leftovers() const { return temporary_.count() + offices().size(); }

Outcome run(std::vector<std::string> words) {
    Program program(std::move(words));
    Outcome outcome = program.finish();
    EXPECT_EQ(program.leftovers(), 0u);
    return outcome;
}

std::string workbook(const std::string& name) {
    return JIBIAO_SOURCE_DIR "/tests/cases/workbooks/" + name + ".xlsx";
}

}  // namespace jibiao::test
