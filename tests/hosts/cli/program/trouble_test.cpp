// Files that cannot be used, offices that die, users who press Ctrl-C.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <poll.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "core/output/json.h"
#include "hosts/cli/socket_files.h"
#include "program.h"

namespace jibiao::test {
namespace {

std::string unusable(const std::string& name) {
    return JIBIAO_SOURCE_DIR "/tests/cases/unusable/" + name;
}

TEST(Trouble, IsReportedAndTheRestGoesOn) {
    const Scratch scratch;
    const std::string whole = bytes_of(workbook("boye"));
    std::string damaged = whole;
    for (std::size_t i = 400; i + 2000 < damaged.size(); i += 97) damaged[i] ^= 0x55;
    const std::vector<std::pair<std::string, std::string>> files{
        {(scratch / "没有.xlsx").string(), "不存在"},
        {scratch.file("empty.xlsx", ""), "空文件"},
        {scratch.file("cut.xlsx", whole.substr(0, whole.size() / 2)), "已损坏"},
        {scratch.file("damaged.xlsx", damaged), "已损坏"},
        {scratch.file("text.xlsx", "一级指标,二级指标\n"), "纯文本"},
        {scratch.file("page.xls", "<html><table></table></html>"), "网页"},
        {scratch.file("noise.xls", std::string("\1\2\3\0\4", 5)), "未知格式"},
        {scratch.file("fake.xlsx", "PK\3\4xl/workbook.xml PK\5\6"), "已损坏"},
        {unusable("encrypted.xlsx"), "密码"},
        {unusable("encrypted.ods"), "密码"},
        {unusable("encrypted.xls"), "密码"},
    };
    std::vector<std::string> words{"check", "--format=json"};
    for (const auto& [file, reason] : files) words.push_back(file);
    words.push_back(workbook("boye"));
    const Outcome outcome = run(words);
    EXPECT_EQ(outcome.status, 2);
    const Json report = Json::parse(outcome.out);
    ASSERT_EQ(report["files"].size(), files.size() + 1);
    for (std::size_t i = 0; i < files.size(); ++i) {
        const Json error = report["files"][i]["error"];
        ASSERT_TRUE(error.is_string()) << files[i].first;
        EXPECT_TRUE(has(error, files[i].second)) << error;
        EXPECT_TRUE(has(outcome.err, "jibiao: " + error.get<std::string>() + "\n")) << outcome.err;
        EXPECT_TRUE(has(error, files[i].first)) << error;
    }
    EXPECT_EQ(report["files"].back()["error"], Json());
    EXPECT_EQ(report["files"].back()["forms"].size(), 1u);
}

TEST(Trouble, ReadsAFileWhateverItsNameSays) {
    const Scratch scratch;
    const std::string file = scratch.file("a b%20#?，.dat", bytes_of(workbook("boye")));
    const Outcome outcome = run({"check", "--format=json", file});
    EXPECT_EQ(outcome.status, 1) << outcome.err;
    EXPECT_EQ(Json::parse(outcome.out)["files"][0]["forms"].size(), 1u);
}

TEST(Trouble, InputsAreNeverWritten) {
    const Scratch scratch;
    const std::string file = scratch.file("a.xlsx", bytes_of(workbook("boye")));
    const auto time = std::filesystem::last_write_time(file);
    std::filesystem::permissions(scratch / "", std::filesystem::perms(0500));
    EXPECT_EQ(run({"check", file}).status, 1);
    std::filesystem::permissions(scratch / "", std::filesystem::perms(0700));
    EXPECT_EQ(std::filesystem::last_write_time(file), time);
    EXPECT_EQ(bytes_of(file), bytes_of(workbook("boye")));
    EXPECT_EQ(scratch.count(), 1u);
}

TEST(Trouble, WrongUseIsSaidWithTheUsage) {
    const Outcome option = run({"check", workbook("boye"), "--colour"});
    EXPECT_EQ(option.status, 2);
    EXPECT_TRUE(has(option.err, "--colour"));
    EXPECT_TRUE(has(option.err, "jibiao check"));
    EXPECT_EQ(run({}).status, 2);
    const Outcome form_template = run({"check", workbook("boye"), "--template", "none"});
    EXPECT_EQ(form_template.status, 2);
    EXPECT_TRUE(has(form_template.err, "“none”"));
    const Outcome rule = run({"check", workbook("boye"), "--only", "weight/sum,no/rule"});
    EXPECT_EQ(rule.status, 2);
    EXPECT_TRUE(has(rule.err, "“no/rule”"));
    const Outcome import = run({"import", "a.json"});
    EXPECT_EQ(import.status, 2);
    EXPECT_TRUE(has(import.err, "--out"));
}

/// Many files, so that the program is still at work when the first one is printed.
constexpr int long_work_files = 30;
std::vector<std::string> long_work() {
    std::vector<std::string> words{"check"};
    for (int i = 0; i < long_work_files; ++i) words.push_back(workbook("weixian"));
    return words;
}

TEST(Trouble, ASignalEndsTheOfficeToo) {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        Program program(long_work());
        program.wait_for_output();
        EXPECT_EQ(program.offices().size(), 1u);
        program.send(signal);
        EXPECT_EQ(program.finish().status, 128 + signal);
        EXPECT_EQ(program.leftovers(), 0u);
    }
}

/// Waits for the end of processes that are not ours.
class Ends {
public:
    explicit Ends(const std::vector<pid_t>& processes) {
        for (const pid_t process : processes)
            files_.push_back(static_cast<int>(syscall(SYS_pidfd_open, process, 0)));
    }
    Ends(const Ends&) = delete;
    Ends& operator=(const Ends&) = delete;
    ~Ends() {
        for (const int file : files_) close(file);
    }
    void wait() const {
        for (const int file : files_) {
            pollfd end{file, POLLIN, 0};
            EXPECT_EQ(poll(&end, 1, 60000), 1);
        }
    }

private:
    std::vector<int> files_;
};

void expect_gone(const std::vector<std::string>& files) {
    EXPECT_GE(files.size(), 2u);   // its pipe, and the one by which an office knows its profile
    for (const std::string& file : files) EXPECT_FALSE(std::filesystem::exists(file)) << file;
}

TEST(Trouble, NothingStaysOfAKilledProgram) {
    Program program(long_work());
    program.wait_for_output();
    const auto offices = program.offices();
    ASSERT_EQ(offices.size(), 1u);
    const auto sockets = cli::socket_files(offices[0]);
    const auto children = program.children();
    EXPECT_EQ(children.size(), 2u);
    const Ends ends(children);
    program.send(SIGKILL);
    EXPECT_EQ(program.finish().status, 128 + SIGKILL);
    ends.wait();
    expect_gone(sockets);
    EXPECT_EQ(program.leftovers(), 0u);
}

TEST(Trouble, AnOfficeThatDiesCostsOneFile) {
    Program program(long_work());
    program.wait_for_output();
    const auto offices = program.offices();
    ASSERT_EQ(offices.size(), 1u);
    const auto sockets = cli::socket_files(offices[0]);
    kill(offices[0], SIGKILL);
    const Outcome outcome = program.finish();
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.err.find("jibiao: "), outcome.err.rfind("jibiao: ")) << outcome.err;
    EXPECT_TRUE(has(outcome.err, "意外退出")) << outcome.err;
    int reports = 0;
    for (std::size_t at = 0; (at = outcome.out.find("weixian.xlsx\n", at)) != std::string::npos; ++at)
        ++reports;
    EXPECT_EQ(reports, long_work_files - 1);
    EXPECT_EQ(program.leftovers(), 0u);
    expect_gone(sockets);
}

}  // namespace
}  // namespace jibiao::test
