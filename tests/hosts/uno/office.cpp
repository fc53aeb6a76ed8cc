// Starts, reaches and ends the office.
// SPDX-License-Identifier: MPL-2.0
#include "office.h"

#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/bridge/XUnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <filesystem>
#include <rtl/bootstrap.hxx>
#include <stdexcept>
#include <thread>
#include <vector>

#include "hosts/uno/bridge/property.h"
#include "hosts/uno/bridge/text.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_office;

std::string setting(const char* name, const char* usual) {
    const char* value = std::getenv(name);
    return value ? value : usual;
}

class RunningOffice : public testing::Environment {
public:
    void SetUp() override {
        pipe_ = "jibiao-test-" + std::to_string(getpid());
        start();
        connect();
    }
    void TearDown() override {
        context_.clear();
        remote_desktop_->terminate();
        remote_desktop_.clear();
        int status = 0;
        waitpid(process_, &status, 0);
        EXPECT_TRUE(WIFEXITED(status)) << "the office crashed at its end";
    }
    const Reference<css::uno::XComponentContext>& context() const { return context_; }

private:
    void start() {
        const std::string profile = setting("JIBIAO_TEST_PROFILE", JIBIAO_TEST_PROFILE);
        std::filesystem::remove_all(profile);
        std::vector<std::string> words = {"soffice",
                                          "--headless",
                                          "--norestore",
                                          "--nologo",
                                          "--nolockcheck",
                                          "-env:UserInstallation=file://" + profile,
                                          "-env:BUNDLED_EXTENSIONS=file://" JIBIAO_TEST_EXTENSIONS,
                                          "--accept=pipe,name=" + pipe_ + ";urp;"};
        std::vector<char*> arguments;
        for (std::string& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        const std::string program = JIBIAO_LIBREOFFICE "/program/soffice";
        ASSERT_EQ(
            posix_spawn(&process_, program.c_str(), nullptr, nullptr, arguments.data(), environ),
            0);
    }
    void connect() {
        rtl::Bootstrap::set("URE_MORE_TYPES",
                            "file://" JIBIAO_LIBREOFFICE "/program/types/offapi.rdb");
        const auto local = cppu::defaultBootstrap_InitialComponentContext();
        const auto resolver = css::bridge::UnoUrlResolver::create(local);
        const auto url = to_office("uno:pipe,name=" + pipe_ + ";urp;StarOffice.ComponentContext");
        for (int attempt = 0; attempt < 600 && !context_.is(); ++attempt) {
            try {
                context_.set(resolver->resolve(url), UNO_QUERY_THROW);
            } catch (const css::connection::NoConnectException&) {
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
            }
        }
        ASSERT_TRUE(context_.is()) << "the office did not start";
        remote_desktop_ = css::frame::Desktop::create(context_);
    }

    std::string pipe_;
    pid_t process_ = 0;
    Reference<css::uno::XComponentContext> context_;
    Reference<css::frame::XDesktop2> remote_desktop_;
};

RunningOffice* const running =
    static_cast<RunningOffice*>(testing::AddGlobalTestEnvironment(new RunningOffice));

Reference<css::sheet::XSpreadsheetDocument> load(const std::string& url) {
    const auto desktop = css::frame::Desktop::create(office());
    const css::beans::PropertyValue hidden = uno::argument("Hidden", false);
    return Reference<css::sheet::XSpreadsheetDocument>(
        desktop->loadComponentFromURL(to_office(url), to_office("_blank"), 0,
                                      css::uno::Sequence<css::beans::PropertyValue>(&hidden, 1)),
        UNO_QUERY_THROW);
}

}  // namespace

Reference<css::uno::XComponentContext> office() {
    return running->context();
}

Document::Document() : document_(load("private:factory/scalc")) {}

Document::Document(const std::string& workbook)
    : document_(load("file://" JIBIAO_SOURCE_DIR "/tests/cases/workbooks/" + workbook + ".xlsx")) {}

Document::~Document() {
    Reference<css::util::XCloseable>(document_, UNO_QUERY_THROW)->close(true);
}

Reference<css::sheet::XSpreadsheet> Document::sheet(int number) const {
    const Reference<css::container::XIndexAccess> sheets(document_->getSheets(), UNO_QUERY_THROW);
    return Reference<css::sheet::XSpreadsheet>(sheets->getByIndex(number), UNO_QUERY_THROW);
}

int Document::sheet_count() const {
    return Reference<css::container::XIndexAccess>(document_->getSheets(), UNO_QUERY_THROW)
        ->getCount();
}

}  // namespace jibiao::test
