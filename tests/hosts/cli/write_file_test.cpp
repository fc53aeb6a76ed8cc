// A file is written whole or not at all.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/files/write_file.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

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
    EXPECT_EQ(written.error(), (Error{"output.unwritable", target.string(), "No such file or directory"}));
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
    EXPECT_FALSE(written);
    EXPECT_EQ(test::bytes_of(target), "old");
    EXPECT_EQ(scratch.count(), 1u);
}

}  // namespace
}  // namespace jibiao
