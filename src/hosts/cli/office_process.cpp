// Starting, watching and ending soffice.bin. The launcher scripts are left out: one process, one id.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/office_process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>
#include <vector>

#include "hosts/cli/socket_files.h"

namespace jibiao::cli {
namespace fs = std::filesystem;
namespace {

constexpr int wants_restart = 81;   // "start me again", said once by an office with a new profile

/// The profile's settings: the same locale on every machine, so that dates read the same.
constexpr const char* settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item>
</oor:items>
)";

fs::path make_profile(const fs::path& other_settings) {
    std::error_code error;
    std::string folder = (fs::temp_directory_path(error) / "jibiao-XXXXXX").string();
    if (error || !mkdtemp(folder.data())) return {};
    fs::create_directories(fs::path(folder) / "profile/user", error);
    fs::create_directories(fs::path(folder) / "tmp", error);
    const fs::path file = fs::path(folder) / "profile/user/registrymodifications.xcu";
    if (other_settings.empty()) {
        std::ofstream(file) << settings;
    } else {
        fs::copy_file(other_settings, file, error);
    }
    return error ? fs::path() : fs::path(folder);
}

std::vector<std::string> environment(const fs::path& folder, bool window) {
    std::vector<std::string> all{"LC_ALL=C.UTF-8",
                                 window ? "SAL_USE_VCLPLUGIN=gen" : "SAL_USE_VCLPLUGIN=svp",
                                 "HOME=" + folder.string(), "TMPDIR=" + (folder / "tmp").string()};
    if (const char* path = std::getenv("PATH")) all.push_back(std::string("PATH=") + path);
    if (!window) return all;
    for (const char* name : {"DISPLAY", "XMODIFIERS"}) {  // the latter names the input method
        const char* const value = std::getenv(name);
        if (value) all.push_back(std::string(name) + '=' + value);
    }
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (std::string& text : texts) all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

}  // namespace

fs::path find_office() {
    std::error_code error;
    std::vector<fs::path> candidates;
    std::istringstream folders(std::getenv("PATH") ? std::getenv("PATH") : "");
    for (std::string folder; std::getline(folders, folder, ':');)
        if (const fs::path real = fs::canonical(fs::path(folder) / "soffice", error); !error)
            candidates.push_back(real.parent_path());
    candidates.emplace_back(JIBIAO_OFFICE_PROGRAM);
    for (const fs::path& folder : candidates)
        if (access((folder / "soffice.bin").c_str(), X_OK) == 0) return folder;
    return {};
}

Result<bool> OfficeProcess::start() {
    const std::lock_guard lock(mutex_);
    if (closed_) return Error{"office.start", "", "interrupted"};
    program_ = find_office();
    if (program_.empty()) return Error{"office.missing", "soffice", ""};
    folder_ = make_profile(window_settings_);
    if (folder_.empty()) return Error{"office.start", "", "no temporary folder"};
    pipe_name_ = folder_.filename().string();
    janitor_.hire();
    janitor_.will_remove(folder_.string());
    if (!spawn()) return Error{"office.start", "", "fork"};
    return true;
}

bool OfficeProcess::spawn() {
    std::vector<std::string> words{(program_ / "soffice.bin").string(),
                                   window_settings_.empty() ? "--headless" : "--nolockcheck",
                                   "--norestore",
                                   "--nologo",
                                   "--nodefault",
                                   "--accept=pipe,name=" + pipe_name_ + ";urp",
                                   "-env:UserInstallation=file://" + (folder_ / "profile").string()};
    words.insert(words.end(), further_arguments_.begin(), further_arguments_.end());
    std::vector<std::string> variables = environment(folder_, !window_settings_.empty());
    const std::vector<char*> argv = pointers(words), envp = pointers(variables);
    const int log_file = open((folder_ / "log").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    const pid_t parent = getpid();
    pid_ = fork();
    if (pid_ == 0) {
        // Between fork and exec only calls that are safe after a fork of a threaded program.
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent) _exit(1);
        setpgid(0, 0);
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
        dup2(nothing, 0), dup2(log_file, 1), dup2(log_file, 2);
        execve(argv[0], argv.data(), envp.data());
        _exit(127);
    }
    close(log_file), close(nothing);
    if (pid_ > 0) janitor_.will_kill(pid_);
    return pid_ > 0;
}

void OfficeProcess::note_sockets() {
    for (const std::string& file : socket_files(pid_))
        if (sockets_.insert(file).second) janitor_.will_remove(file);
}

bool OfficeProcess::running() {
    const std::lock_guard lock(mutex_);
    if (pid_ <= 0) return false;
    int status = 0;
    if (waitpid(pid_, &status, WNOHANG) == 0) {
        note_sockets();
        return true;
    }
    pid_ = 0;
    return WIFEXITED(status) && WEXITSTATUS(status) == wants_restart && spawn();
}

void OfficeProcess::end() {
    const std::lock_guard lock(mutex_);
    collect(true);
}

void OfficeProcess::end_now() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    collect(false);
}

void OfficeProcess::collect(bool patient) {
    using clock = std::chrono::steady_clock;
    const auto deadline = clock::now() + std::chrono::seconds(patient ? 5 : 0);
    int status = -1;
    while (pid_ > 0 && waitpid(pid_, &status, WNOHANG) == 0) {
        if (clock::now() < deadline) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            continue;
        }
        note_sockets();
        kill(-pid_, SIGKILL);
        waitpid(pid_, &status, 0);
        break;
    }
    if (pid_ > 0) ended_well_ = status == 0;
    pid_ = 0;
    for (const std::string& file : sockets_) unlink(file.c_str());
    sockets_.clear();
    std::error_code ignored;
    if (!folder_.empty()) fs::remove_all(folder_, ignored);
    folder_.clear();
    janitor_.dismiss();
}

std::string OfficeProcess::log() const {
    std::ifstream file(folder_ / "log");
    std::string line, last;
    while (std::getline(file, line))
        if (!line.empty()) last = line;
    return last;
}

}  // namespace jibiao::cli
