// A shell that reads a pipe: its end is our end. A shell, because a process forked off a program
// with threads may do little before it becomes another program. SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/janitor.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace jibiao::cli {
namespace {

constexpr const char* script =
    "group=; while read -r line; do case $line in"
    " -*) group=$line;; *) set -- \"$@\" \"$line\"; esac; done;"
    " [ -z \"$group\" ] || kill -s KILL -- \"$group\"; rm -rf -- \"$@\"";

}  // namespace

void Janitor::hire() {
    dismiss();
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return;
    const int nothing = open("/dev/null", O_WRONLY | O_CLOEXEC);
    pid_ = fork();
    if (pid_ == 0) {
        setsid();
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
        dup2(ends[0], 0), dup2(nothing, 1), dup2(nothing, 2);
        execl("/bin/sh", "sh", "-c", script, "jibiao-janitor", nullptr);
        _exit(127);
    }
    close(ends[0]), close(nothing);
    pipe_ = ends[1];
}

void Janitor::tell(const std::string& line) const {
    const std::string whole = line + "\n";
    if (pipe_ >= 0 && write(pipe_, whole.data(), whole.size()) < 0)
        return;  // it was killed: so be it
}

void Janitor::dismiss() {
    if (pid_ > 0) {
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
    }
    if (pipe_ >= 0) close(pipe_);
    pid_ = 0, pipe_ = -1;
}

}  // namespace jibiao::cli
