// Starting, reaching, killing.
// SPDX-License-Identifier: MPL-2.0
#include "own_office.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <csignal>
#include <cstring>
#include <cppuhelper/bootstrap.hxx>
#include <rtl/bootstrap.hxx>
#include <thread>

#include "hosts/cli/office_process.h"
#include "hosts/cli/socket_files.h"
#include "hosts/files/write_file.h"
#include "hosts/uno/bridge/property.h"
#include "hosts/uno/bridge/text.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using uno::to_office;

Reference<css::uno::XComponentContext> local_context() {
    static const Reference<css::uno::XComponentContext> context = [] {
        const std::string types = "file://" + (cli::find_office() / "types/offapi.rdb").string() +
                                  " file://" JIBIAO_TEST_EXTENSIONS "/jibiao/jibiao.rdb";
        rtl::Bootstrap::set("URE_MORE_TYPES", to_office(types));
        return cppu::defaultBootstrap_InitialComponentContext();
    }();
    return context;
}

}  // namespace

bool eventually(const std::function<bool()>& holds) {
    constexpr auto patience = std::chrono::seconds(60);
    constexpr auto pause = std::chrono::milliseconds(20);
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (!holds()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        std::this_thread::sleep_for(pause);
    }
    return true;
}

OwnOffice::OwnOffice() {
    std::filesystem::create_directories(scratch_ / "documents");
    std::filesystem::create_directories(scratch_ / "profile/user");
    std::filesystem::create_directories(scratch_ / "tmp");
    std::filesystem::copy_file(JIBIAO_PROFILE, settings());
    pipe_ = (scratch_ / "").parent_path().filename().string();
}

OwnOffice::~OwnOffice() {
    kill();
}

void OwnOffice::configure(const std::string& items) {
    std::string text = bytes_of(settings());
    text.insert(text.rfind("</oor:items>"), items);
    write_file(settings(), text);
}

void OwnOffice::start(std::vector<std::string> arguments) {
    const std::string program = (cli::find_office() / "soffice.bin").string();
    arguments.insert(arguments.begin(),
                     {program, "--nologo", "--nofirststartwizard",
                      "--accept=pipe,name=" + pipe_ + ";urp",
                      "-env:UserInstallation=file://" + (scratch_ / "profile").string(),
                      "-env:BUNDLED_EXTENSIONS=file://" JIBIAO_TEST_EXTENSIONS});
    std::vector<char*> words;
    for (std::string& word : arguments) words.push_back(word.data());
    words.push_back(nullptr);
    std::string temporary = "TMPDIR=" + (scratch_ / "tmp").string();
    std::vector<char*> variables{temporary.data()};
    for (char** one = environ; *one; ++one)
        if (std::strncmp(*one, "TMPDIR=", 7) != 0) variables.push_back(*one);
    variables.push_back(nullptr);
    const std::string log = (scratch_ / "log").string();
    const auto spawn = [&] {
        pid_ = fork();
        if (pid_ != 0) return;
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        const int file = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        dup2(file, 1), dup2(file, 2);
        execve(program.c_str(), words.data(), variables.data());
        _exit(127);
    };
    spawn();
    const auto resolver = css::bridge::UnoUrlResolver::create(local_context());
    const auto url = to_office("uno:pipe,name=" + pipe_ + ";urp;StarOffice.ComponentContext");
    ASSERT_TRUE(eventually([&] {
        int status = 0;
        constexpr int wants_restart = 81;  // a new profile was prepared
        if (waitpid(pid_, &status, WNOHANG) == pid_) {
            if (!WIFEXITED(status) || WEXITSTATUS(status) != wants_restart) return false;
            spawn();
        }
        try {
            context_.set(resolver->resolve(url), UNO_QUERY_THROW);
            return true;
        } catch (const css::connection::NoConnectException&) {
            return false;
        }
    })) << bytes_of(log);
}

void OwnOffice::kill() {
    if (pid_ == 0) return;
    const auto sockets = cli::socket_files(pid_);
    ::kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
    for (const std::string& socket : sockets) std::filesystem::remove(socket);
    pid_ = 0;
}

void OwnOffice::quit() {
    css::frame::Desktop::create(context_)->terminate();
    context_.clear();
    int status = 0;
    EXPECT_TRUE(eventually([&] { return waitpid(pid_, &status, WNOHANG) == pid_; }));
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
    pid_ = 0;
}

Reference<org::jibiao::XChecker> OwnOffice::checker() const {
    return {context_->getServiceManager()->createInstanceWithContext(
                to_office("org.jibiao.Checker"), context_),
            UNO_QUERY_THROW};
}

Reference<css::sheet::XSpreadsheetDocument> OwnOffice::open(const std::filesystem::path& file,
                                                            bool read_only) {
    const css::beans::PropertyValue how(to_office("ReadOnly"), -1, css::uno::Any(read_only),
                                        css::beans::PropertyState_DIRECT_VALUE);
    return {css::frame::Desktop::create(context_)->loadComponentFromURL(
                to_office("file://" + file.string()), to_office("_blank"), 0,
                css::uno::Sequence<css::beans::PropertyValue>(&how, 1)),
            UNO_QUERY};
}

}  // namespace jibiao::test
