// A file is written whole or not at all.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/files/write_file.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <thread>

#include "scratch.h"

namespace jibiao {
namespace {

TEST(WriteFile, WritesAndReplaces) {
    const test::Scratch scratch;
    const auto target = scratch / "表.json";
    ASSERT_TRUE(write_file(target, "first"));
    ASSERT_TRUE(write_file(target, std::string("se\0cond", 7)));
    EXPECT_EQ(test::bytes_of(target), std::string("se\0cond", 7));
    EXPECT_EQ(scratch.count(), 1u);
}

TEST(WriteFile, GivesTheUsualRights) {
    const test::Scratch scratch;
    const mode_t before = umask(027);
    ASSERT_TRUE(write_file(scratch / "a", "x"));
    umask(before);
    struct stat status {};
    ASSERT_EQ(stat((scratch / "a").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0640u);
}

TEST(WriteFile, SaysWhyItCannot) {
    const test::Scratch scratch;
    const auto target = scratch / "none/a.json";
    const auto written = write_file(target, "x");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error(), (Error{"output.no-folder", target.string(), "No such file or directory"}));
}

TEST(WriteFile, KeepsTheOldFileWhenTheDiskIsFull) {
    const test::Scratch scratch;
    const auto target = scratch / "a.json";
    ASSERT_TRUE(write_file(target, "old"));
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{1000, before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    const auto written = write_file(target, std::string(5000, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, "output.full");
    EXPECT_EQ(test::bytes_of(target), "old");
    EXPECT_EQ(scratch.count(), 1u);
}

/// Writes two texts in turn, forever, until it is killed.
[[noreturn]] void write_forever(const std::filesystem::path& target, std::size_t size) {
    for (char letter = 'a';; letter = letter == 'a' ? 'b' : 'a')
        if (!write_file(target, std::string(size, letter))) _exit(1);
}

TEST(WriteFile, LeavesAWholeFileWheneverTheProgramIsKilled) {
    const test::Scratch scratch;
    const auto target = scratch / "a.json";
    constexpr std::size_t size = 300'000;
    for (int kill_number = 0; kill_number < 20; ++kill_number) {
        ASSERT_TRUE(write_file(target, std::string(size, 'a')));
        const pid_t child = fork();
        if (child == 0) write_forever(target, size);
        std::this_thread::sleep_for(std::chrono::microseconds(500 + 700 * kill_number));
        kill(child, SIGKILL);
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFSIGNALED(status)) << "it could not write";
        const std::string bytes = test::bytes_of(target);
        EXPECT_EQ(bytes, std::string(size, bytes.empty() ? 'a' : bytes[0]));
    }
}

}  // namespace
}  // namespace jibiao
